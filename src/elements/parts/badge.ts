import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { StatusIcon } from '../base/status-icon.js';
import { icon } from './icon.js';

/** A state as an icon and a word. */
export const badge = (status: StatusIcon, word: string): TemplateResult =>
  html`<span part="badge" class="badge ${status}">${icon(status)}<bdi class="word">${word}</bdi></span>`;
