import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { StatusIcon } from '../base/status-icon.js';
import { icon } from './icon.js';

/** A state as an icon and a word. With a `label`, assistive technology reads that instead of the word. */
export const badge = (status: StatusIcon, word: string, label?: string): TemplateResult =>
  html`<span part="badge" class="badge ${status}" role=${label ? 'img' : nothing} aria-label=${label ?? nothing}>${icon(status)}<bdi class="word">${word}</bdi></span>`;
