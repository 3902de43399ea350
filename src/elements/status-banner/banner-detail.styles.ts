import { css } from 'lit';

/** The lines below the sentence, and the list of the other notices. */
export const detailStyles = css`
  .detail {
    font-size: 0.87em;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  /* The update gets the lines that the incident leaves. */
  .words .detail {
    --_lines: 3;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines);
    overflow: hidden;
  }
  /* On a phone, the update has two lines. */
  @media (width < 33.9em) {
    .words .detail {
      --_lines: 5;
    }
    :is(.full, .long) .words .detail {
      --_lines: 4;
    }
  }
  /* Aligned to its own start where it is cut: Chromium draws no ellipsis at the end of a line that is aligned to its end. */
  .update {
    inline-size: fit-content;
    max-inline-size: 100%;
    text-align: start;
  }
  /* The title, and what there is room for in the same line or the next one. The separator at its start is cut. */
  .words .line {
    margin-inline-start: -0.9em;
    *:not(i, a) {
      overflow: hidden;
      max-inline-size: 100%;
      text-overflow: ellipsis;
    }
    > * {
      display: inline-block;
      vertical-align: bottom;
      white-space: nowrap;
    }
    > :first-child {
      padding-inline-start: 0.9em;
    }
    b {
      display: block;
      text-align: -webkit-match-parent;
      text-align: match-parent;
    }
    .parts {
      display: inline-flex;
      flex-wrap: wrap;
      max-block-size: 1lh;
    }
    .parts > * {
      display: flex;
    }
    /* It may begin a line. */
    .parts > :first-child time::first-letter {
      text-transform: uppercase;
    }
    /* The names of components may be cut. */
    .parts > :nth-child(3) {
      flex: 1 1 8em;
      max-inline-size: max-content;
    }
    a {
      outline-offset: -2px;
    }
  }
  @media (width < 30em) {
    .long .words .line b {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      white-space: normal;
    }
  }
  /* WebKit counts the lines inside of the parts, too. There, the height is limited, and the update has one line where it may have to. */
  @supports (hanging-punctuation: first) {
    .words .detail {
      display: block;
      max-block-size: calc(var(--_lines) * 1lh);
    }
    .update {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      overflow: hidden;
    }
    @media (width >= 33.9em) {
      .long .update {
        -webkit-line-clamp: 1;
      }
    }
    @media (width < 33.9em) {
      .long .words .detail {
        --_lines: 5;
      }
    }
  }
  i {
    display: inline-block;
    flex: none;
    inline-size: 0.9em;
    text-align: center;
  }
  .others {
    flex: 1 1 100%;
    margin: 0.3em 0 0;
    padding: 0;
    list-style: none;
    li {
      padding-block: 0.35em;
      border-block-start: 1px solid color-mix(in oklab, currentColor 20%, transparent);
    }
  }
`;
