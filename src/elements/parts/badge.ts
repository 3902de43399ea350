import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { icon } from './icon.js';
import type { Mark } from '../base/status-icon.js';

/** A mark with its word: the state of one thing. */
export const badge = (mark: Mark, word: string): TemplateResult =>
  html`<span part="badge" class="badge ${mark}">${icon(mark)}<bdi class="word">${word}</bdi></span>`;
