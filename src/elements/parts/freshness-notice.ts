import { html, nothing } from 'lit';
import { failureText } from '../base/failure-text.js';
import type { RenderContext } from '../base/render-context.js';
import { icon } from './icon.js';

/** A line above a list or a history that is stale or unknown. Nothing while it is fresh. */
export const freshnessNotice = (context: RenderContext): unknown => {
  const { state, messages, age, pageLink } = context;
  if (state.freshness === 'fresh') return nothing;
  const isStale = state.freshness === 'stale';
  const words = [isStale ? age && messages.stale(age) : messages.all.unknown, failureText(context)];
  const text = words.filter(Boolean).join('. ');
  if (!text) return nothing;
  return html`<p part="time" class="note">
    ${icon(isStale ? 'stale' : 'unknown')}<bdi>${text}</bdi>
    ${isStale || !pageLink ? nothing : html`<a part="action" href=${pageLink}>${messages.viewPage}</a>`}
  </p>`;
};
