import { css } from 'lit';

/** The updates of a notice. */
export const updatesStyles = css`
  .story {
    padding: calc(0.93em * var(--_space)) 1.05em;
  }
  ol.timeline {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .update {
    position: relative;
    padding-block-end: calc(0.93em * var(--_space));
    padding-inline-start: 1.6em;
  }
  .update:last-child,
  .update:has(+ .update[hidden]) {
    padding-block-end: 0;
  }
  .update[hidden] {
    padding: 0;
  }
  .small {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_muted);
    font: inherit;
    font-weight: 550;
    text-decoration: underline;
    text-decoration-color: var(--_line);
    text-underline-offset: 0.25em;
    cursor: pointer;
  }
  .toggle {
    display: block;
    text-align: start;
    margin-block-start: 0.5em;
    margin-inline-start: 1.84em;
    font-size: 0.87em;
  }
  .toggle:first-child {
    margin-block: 0 0.5em;
  }
  .small:hover {
    color: var(--_text);
    text-decoration-color: currentColor;
  }
  .update::before {
    content: '';
    position: absolute;
    inset-inline-start: 0.15em;
    inset-block-start: 0.42em;
    box-sizing: border-box;
    inline-size: 0.9em;
    block-size: 0.9em;
    border: 0.17em solid var(--_muted);
    border-radius: 50%;
  }
  .update:is(.resolved, .completed)::before {
    background: var(--_muted);
  }
  .update:not(:last-child, :has(+ .update[hidden]))::after {
    content: '';
    position: absolute;
    /* Below the center of the dot. */
    inset-inline-start: calc(0.6em - 0.75px);
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
  /* A folded notice: the beginning of its latest update. */
  .folded .story {
    padding-block-start: 0;
  }
  .folded .timeline {
    font-size: 0.9333em;
  }
  .folded .update::before,
  .folded .update::after {
    content: none;
  }
  .folded .update:not([hidden]) {
    padding: 0;
  }
  .clamped .update:not(:focus-within) {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 5;
    overflow: hidden;
  }
  .folded .update:not(:focus-within) {
    -webkit-line-clamp: 2;
  }
  .folded :is(.body, .body > *) {
    display: inline;
    margin: 0;
  }
  .folded .body > * + *::before {
    content: ' ';
  }
  .folded .update time {
    margin-inline-end: 0.55em;
  }
  .folded .toggle {
    margin-inline-start: 0;
  }
  @media print {
    .update {
      break-inside: avoid;
    }
    .small {
      display: none;
    }
    ::details-content {
      content-visibility: visible;
    }
    .clamped .update:not(:focus-within),
    .update[hidden] {
      display: list-item;
      content-visibility: visible;
    }
    .update[hidden] {
      padding-block-start: 0.93em;
    }
  }
`;
