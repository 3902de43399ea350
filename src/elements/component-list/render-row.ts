import { html, nothing, type TemplateResult } from 'lit';
import type { Component } from '../../feed/schema.js';
import type { RenderContext } from '../base/render-context.js';
import { statusIconOf } from '../base/status-icon.js';
import { badge } from '../parts/badge.js';
import { renderDayBars, shareOf, shareWords, type DayBarsOptions } from '../parts/day-bars.js';
import { stateWord } from '../parts/state-word.js';

/** Whether a component has an uptime history. */
export const hasDayBars = ({ uptime }: Component): boolean => !!(uptime?.days.length || uptime?.from);

/** Options of one row. */
interface RowOptions {
  /** Whether its state differs from the previous feed. */
  readonly hasChanged: boolean;
  /** Whether to draw the icon and the days. Not necessary for rows that have not been visible yet. */
  readonly isSeen: boolean;
  readonly bars: DayBarsOptions;
  readonly context: RenderContext;
}

/** One component: name, state, percentage and day bars. */
export const renderRow = (component: Component, { hasChanged, isSeen, bars, context }: RowOptions): TemplateResult => {
  const { name, url, description } = component;
  const { messages, state } = context;
  const icon = statusIconOf(component.status, state.freshness);
  const label = html`<bdi>${name.trim() || messages.unnamed}</bdi>`;
  const word = stateWord(component, icon, context);
  const share = shareOf(component, bars);
  const hasBars = hasDayBars(component);
  return html`<li part="component" class="row ${icon} ${hasChanged ? 'changed' : ''}" data-id=${component.id}>
    <div class="head">
      ${url ? html`<a part="name" class="name" href=${url}>${label}</a>` : html`<span part="name" class="name">${label}</span>`}
      ${isSeen ? badge(icon, word) : html`<span part="badge" class="badge unseen"><bdi class="word">${word}</bdi></span>`}
    </div>
    ${share.text && !hasBars ? html`<bdi part="uptime" class="share">${shareWords(share, bars.messages)}</bdi>` : nothing}
    ${description ? html`<p class="about"><bdi>${description}</bdi></p>` : nothing}
    ${hasBars ? renderDayBars({ component, share, isSeen }, bars) : nothing}
  </li>`;
};
