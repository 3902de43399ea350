import { css, unsafeCSS } from 'lit';

const rules = css`
  section + section {
    margin-block-start: 1em;
  }
  .heading,
  .month {
    margin-block: 0.3em;
  }
  .incident + .incident {
    margin-block-start: calc(0.5em * var(--_space));
  }
  .top,
  .story {
    padding: 0.6em 0.85em;
  }
  .chips {
    margin-block-start: 0.3em;
  }
  .chip {
    padding-inline: 0.5em;
  }
  .folded {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.6em;
    padding: calc(0.35em * var(--_space)) 0.85em;
    line-height: 1.4;
    .top,
    .meta,
    .chips,
    .story {
      display: contents;
    }
    .meta,
    .chips {
      font-size: 0.8em;
    }
    .title,
    .timeline {
      flex: 1 0 100%;
      min-inline-size: 0;
    }
    .title,
    .body {
      line-height: inherit;
    }
    .title {
      gap: 0;
      font-size: 1em;
    }
    .update:not(:focus-within) {
      -webkit-line-clamp: 1;
    }
    /* A chevron beside the title, in place of the link. */
    .toggle {
      position: absolute;
      inset-block-start: 0;
      inset-inline-end: 0;
      inline-size: 40px;
      block-size: 36px;
      margin: 0;
      font-size: 0;
    }
    .toggle::after {
      content: '';
      display: inline-block;
      padding: 4px;
      border: solid;
      border-width: 0 2px 2px 0;
      rotate: 45deg;
    }
  }
  .folded:has(.toggle) .link {
    block-size: 0;
    min-block-size: 0;
    visibility: hidden;
  }
`.cssText;

/**
 * Three folded notices fit below an open one: they have no rows for single facts. In the window of a phone, also without a script,
 * and in a narrow column of any window.
 */
export const phoneStyles = unsafeCSS(`@media screen{.narrow{${rules}}}@media screen and (max-width:480px){${rules}}`);
