import { html, nothing } from 'lit';
import type { RenderContext } from '../base/render-context.js';
import { icon } from './icon.js';

/** A line above a list or a history that is stale or unknown. Nothing while it is fresh. */
export const freshnessNotice = (context: RenderContext): unknown => {
  const { state, messages, age, pageLink, overview } = context;
  if (state.freshness === 'fresh') return nothing;
  const isStale = state.freshness === 'stale';
  const unknown = overview && !isStale ? messages.all.unknown : messages.unavailable;
  return html`<p part="time" class="note">
    ${icon(isStale ? 'stale' : 'unknown')}<bdi>${isStale && age ? messages.stale(age) : unknown}</bdi>
    ${isStale || !pageLink ? nothing : html`<a part="action" href=${pageLink}>${messages.viewPage}</a>`}
  </p>`;
};
