import { html, nothing } from 'lit';
import { doubt } from '../base/failure-text.js';
import { icon } from './icon.js';
import type { Scene } from '../base/render-context.js';

/** The line over a list or a history that is old, or of which nothing is known; nothing while all is fresh. */
export const renderNote = (scene: Scene): unknown => {
  const { state, messages, age, pageLink } = scene;
  if (state.freshness === 'fresh') return nothing;
  const isStale = state.freshness === 'stale';
  const words = [isStale ? age && messages.stale(age) : messages.all.unknown, doubt(scene)].filter(Boolean).join('. ');
  if (!words) return nothing;
  return html`<p part="time" class="note">
    ${icon(isStale ? 'stale' : 'unknown')}<bdi>${words}</bdi>
    ${isStale || !pageLink ? nothing : html`<a part="action" href=${pageLink}>${messages.viewPage}</a>`}
  </p>`;
};
