import { html, nothing } from 'lit';
import type { RenderContext } from '../base/render-context.js';
import { icon } from './icon.js';

/** A line above a list or a history that is stale or unknown. Nothing while it is fresh, or on a server, which dates it below. */
export const freshnessNotice = (context: RenderContext): unknown => {
  const { state, messages, age, asOf, pageLink, overview } = context;
  const isStale = state.freshness === 'stale';
  if (state.freshness === 'fresh' || (isStale && !age && asOf > 0)) return nothing;
  const unknown = overview && !isStale ? messages.all.unknown : messages.unavailable;
  return html`<p part="time" class="note">
    ${icon(isStale ? 'stale' : 'unknown')}<bdi>${isStale && age ? messages.stale(age) : unknown}</bdi>
    ${isStale || !pageLink ? nothing : html`<a part="action" href=${pageLink}>${messages.viewPage}</a>`}
  </p>`;
};
