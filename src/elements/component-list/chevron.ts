import { html, type TemplateResult } from 'lit';

/** The sign of a disclosure. It turns when the disclosure is open. */
export const chevron = (): TemplateResult =>
  html`<svg class="icon chevron" viewBox="0 0 12 12" aria-hidden="true"><path d="m4 2 4 4-4 4"></path></svg>`;
