import { showSnippet } from './shared/code.js';

// The text of the style sheets that this page uses.
for (const { dataset } of document.querySelectorAll('[data-from]'))
  showSnippet(dataset.snippet, (await (await fetch(dataset.from)).text()).trim());
