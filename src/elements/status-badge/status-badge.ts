import type { CSSResultGroup, PropertyDeclarations, PropertyValues } from 'lit';
import { html } from 'lit';
import { componentNamed } from '../../feed/find-component.js';
import type { Component, ComponentStatus } from '../../feed/schema.js';
import type { Words } from '../../locale/messages.js';
import { sentenceOf } from '../../locale/summarize.js';
import type { Needs } from '../../adapters/adapter.js';
import { badge } from '../parts/badge.js';
import { defineTag } from '../base/define-tag.js';
import { FeedElement } from '../base/feed-element.js';
import { markOf } from '../base/status-icon.js';
import { badgeHostStyles, badgeStyles } from '../parts/badge.styles.js';

/**
 * A mark and a word for a footer, a nav or a heading: the overall state, or one component's.
 * Links to the status page, unless it stands inside a link of the host's.
 * @element status-badge
 * @slot - Shown until the first feed is on screen, without JavaScript, and below an unknown state.
 * @csspart badge - The mark with its word.
 * @csspart icon - The mark.
 * @csspart action - The link around the badge.
 */
export class StatusBadge extends FeedElement {
  static override styles: CSSResultGroup = [FeedElement.styles, badgeStyles, badgeHostStyles];

  static override properties: PropertyDeclarations = { component: {} };

  /** Id or name of the component to stand for. Default: the overall state. */
  declare component: string | undefined;

  /** Absent when the overall state is asked for, or the feed has no such component. */
  #named: Component | undefined;

  /** Registers the class under its tag, or another name. */
  static define(tag = 'status-badge', registry?: CustomElementRegistry): void {
    defineTag(tag, this, registry);
  }

  protected override get needs(): Needs {
    return { components: !!(this.component ?? this.components) };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const feed = this.current.listed ?? this.view?.feed;
    this.#named = feed && this.component ? componentNamed(feed, this.component) : undefined;
  }

  get #status(): ComponentStatus | undefined {
    return this.component ? this.view && (this.#named?.status ?? 'unknown') : this.view?.status;
  }

  protected override ownStates(): string[] {
    return super.ownStates(this.#status);
  }

  protected override render(): unknown {
    const { words, state, pageLink } = this;
    if (!words || this.isWaiting) return html`<slot></slot>`;
    const shown = badge(markOf(this.#status ?? 'unknown', state), this.#word(words));
    const linked =
      pageLink && !this.closest('a') ? html`<a part="action" class="badge" href=${pageLink}>${shown}</a>` : shown;
    return state === 'unknown' ? html`${linked} <slot></slot>` : linked;
  }

  #word(words: Words): string {
    const { view, state, scene } = this;
    const status = this.#status ?? 'unknown';
    const mark = markOf(status, state);
    if (mark === 'stale') return scene ? scene.messages.was(status, scene.age) : words.all.unknown;
    if (this.component) return (mark === 'unknown' && status === mark && this.#named?.statusText) || words.status[mark];
    return view && state !== 'unknown'
      ? sentenceOf(view.feed, scene?.messages ?? words, view.narrowed, view)
      : words.all.unknown;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'status-badge': StatusBadge;
  }
}
