import { css } from 'lit';

export const historyStyles = css`
  .heading {
    margin: 0 0 0.6em;
    font-size: 1.2em;
    font-weight: 640;
    line-height: 1.35;
  }
  section + section {
    margin-block-start: 2em;
  }
  .note:not(:empty) {
    margin-block-end: 1em;
  }
  .empty {
    margin: 0;
    color: var(--_muted);
  }
  .incident {
    border: 1px solid var(--_line);
    border-radius: var(--status-radius, 10px);
    scroll-margin-block: 1em;
  }
  .incident + .incident {
    margin-block-start: 0.8em;
  }
  .top {
    padding: 0.93em 1.05em 0.8em;
  }
  .top:not(:last-child) {
    border-block-end: 1px solid var(--_line);
  }
  .title {
    display: flex;
    align-items: start;
    gap: 0.6em;
    font-size: 1.07em;
    font-weight: 640;
    letter-spacing: -0.005em;
    line-height: 1.4;
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.2em 0.9em;
    margin-block-start: 0.3em;
    font-size: 0.87em;
    color: var(--_muted);
  }
  .link {
    display: inline-grid;
    place-items: center;
    min-inline-size: 24px;
    min-block-size: 24px;
    margin-inline-start: auto;
    color: var(--_muted);
    text-decoration: none;
  }
  .link .icon {
    stroke: currentColor;
    stroke-width: 1.5;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em;
    margin: 0.55em 0 0;
    padding: 0;
    list-style: none;
  }
  .chip {
    padding: 0.05em 0.65em;
    border: 1px solid var(--_line);
    border-radius: 1em;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    font-size: 0.8333em;
    overflow-wrap: anywhere;
  }
  button.chip {
    min-block-size: 24px;
    cursor: pointer;
  }
  ol.timeline {
    list-style: none;
    margin: 0;
    padding: 0.93em 1.05em 0.25em;
  }
  .update {
    position: relative;
    padding-block-end: 0.93em;
    padding-inline-start: 1.6em;
  }
  .update::before {
    content: '';
    position: absolute;
    inset-inline-start: 0.15em;
    inset-block-start: 0.42em;
    inline-size: 0.65em;
    block-size: 0.65em;
    border: 0.17em solid var(--_mark);
    border-radius: 50%;
  }
  .update:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-inline-start: 0.42em;
    inset-block: 1.35em -0.25em;
    inline-size: 1.5px;
    background: var(--_line);
  }
  /* Each has its own text direction. */
  .word,
  .update time {
    display: inline-block;
    unicode-bidi: plaintext;
  }
  .word {
    margin-inline-end: 0.55em;
    font-weight: 620;
    color: var(--_ink);
  }
  time {
    font-variant-numeric: tabular-nums;
  }
  .update time {
    font-size: 0.87em;
    color: var(--_muted);
  }
  .body {
    max-inline-size: 70ch;
    line-height: 1.55;
    overflow-wrap: anywhere;
  }
  .original {
    margin-block-start: 0.3em;
    font-size: 0.87em;
    color: var(--_muted);
  }
  .original summary {
    inline-size: fit-content;
    min-block-size: 24px;
    cursor: pointer;
  }
  .body > * {
    margin: 0.15em 0 0;
  }
  .body > * + * {
    margin-block-start: 0.5em;
  }
  .body a,
  .note a {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .body ul,
  .body ol {
    padding-inline-start: 1.4em;
  }
  .body blockquote {
    margin-inline: 0;
    padding-inline-start: 0.9em;
    border-inline-start: 3px solid var(--_line);
    color: var(--_muted);
  }
  .body pre {
    padding: 0.6em 0.8em;
    border-radius: 6px;
    background: var(--_surface);
    white-space: pre-wrap;
  }
  .body li > p {
    margin: 0;
  }
  .body code {
    font-size: 0.92em;
  }
  .body [role='heading'] {
    font-weight: 640;
  }
  .body hr {
    border: 0;
    border-block-start: 1px solid var(--_line);
  }
  .more {
    display: block;
    inline-size: fit-content;
    margin-block-start: 0.8em;
    padding: 0.45em 0.95em;
    min-block-size: 24px;
    border: 1px solid var(--_line);
    border-radius: 8px;
    background: none;
    color: var(--_text);
    font: inherit;
    line-height: 1.5;
    font-size: 0.9333em;
    font-weight: 550;
    cursor: pointer;
  }
  .more:hover {
    background: var(--_surface);
  }
  .more[aria-disabled='true'] {
    color: var(--_muted);
    cursor: progress;
  }
  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media print {
    .top,
    .update {
      break-inside: avoid;
    }
    .heading,
    .top {
      break-after: avoid;
    }
    .more,
    .link {
      display: none;
    }
  }
`;
