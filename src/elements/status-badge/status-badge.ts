import type { CSSResultGroup, PropertyDeclarations } from 'lit';
import { css, html, nothing } from 'lit';
import type { Needs } from '../../adapters/adapter.js';
import { findComponent } from '../../feed/find-component.js';
import type { Component, ComponentStatus } from '../../feed/schema.js';
import { summarize } from '../../locale/summarize.js';
import type { Choices } from '../base/attribute-checks.js';
import { closestTo } from '../base/flat-tree.js';
import { defineTag } from '../base/define-tag.js';
import { FeedElement } from '../base/feed-element.js';
import type { RenderContext } from '../base/render-context.js';
import { solid } from '../../styles/solid.js';
import { badge } from '../parts/badge.js';
import { badgeStyles } from '../parts/badge.styles.js';

const VARIANTS = ['compact', 'solid', 'dot'] as const;

const hostStyles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
  }
  .badge {
    vertical-align: top;
    line-height: inherit;
    max-inline-size: 100%;
  }
  /* An invisible character, because the baseline of a badge is that of its icon, and nothing has none. */
  :host::before {
    content: '\\200b' / '';
    display: inline-flex;
    align-items: center;
  }
  :host::before,
  .badge {
    min-block-size: 24px;
  }
  bdi {
    min-inline-size: 0;
    overflow-wrap: break-word;
  }
  /* The fallback below an unknown state. */
  * + slot {
    display: inline-block;
    margin-inline-start: 0.75em;
  }
  :host([variant='dot']) {
    .word {
      display: none;
    }
    .badge {
      justify-content: center;
      min-inline-size: 24px;
    }
  }
  :host([variant='solid']) [part='badge'] {
    padding-inline: 0.5em 0.75em;
    border-radius: min(1em, var(--status-radius, 1em));
  }
`;

/**
 * An icon and a word for a footer, a navigation bar or a heading: the overall state, or that of one component.
 * Links to the status page, unless it is already inside a link, a button or a `<summary>`.
 * @element status-badge
 * @slot - Fallback: shown until the first feed is on screen, without JavaScript, and below an unknown state.
 * @csspart badge - The icon and the word.
 * @csspart icon - The icon.
 * @csspart action - The link around the badge.
 */
export class StatusBadge extends FeedElement {
  static override styles: CSSResultGroup = [FeedElement.styles, badgeStyles, hostStyles, solid];

  static override properties: PropertyDeclarations = { component: {}, variant: { reflect: true } };

  /** Id or name of a component. Default: the overall state. */
  declare component: string | undefined;
  /** `compact` for one word ("Operational"), `solid` for a strong background, or `dot` for the icon alone. */
  declare variant: string | undefined;

  /** The component that is shown. Undefined for the overall state, or if it is not in the feed. */
  #shown: Component | undefined;

  /** Registers the class under its own tag name or another one. */
  static define(tag = 'status-badge', registry?: CustomElementRegistry): void {
    defineTag(tag, this, registry);
  }

  protected override get choices(): Choices {
    return { ...super.choices, variant: VARIANTS };
  }

  protected override get needs(): Needs {
    return { components: !!(this.component || this.components) };
  }

  protected override get status(): ComponentStatus | undefined {
    return this.component ? this.overview && (this.#shown?.status ?? 'unknown') : super.status;
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const feed = this.feedState.listed ?? this.overview?.original;
    this.#shown = feed && this.component ? findComponent(feed, this.component) : undefined;
  }

  protected override renderPlaceholder(): unknown {
    return nothing;
  }

  protected override renderFeed(context: RenderContext): unknown {
    const { statusIcon } = this;
    const { pageLink, messages } = context;
    const word = this.#word(context);
    const label = messages.badgeLabel(word === messages.all.unknown ? messages.status.unknown : word);
    const title = this.variant === 'dot' ? word : nothing;
    return pageLink && !closestTo(this, 'a,button,summary')
      ? html`<a part="action" class="badge" href=${pageLink} aria-label=${label} title=${title}>${badge(statusIcon, word)}</a>`
      : html`<span title=${title}>${badge(statusIcon, word, label)}</span>`;
  }

  #word({ overview, state, messages, age }: RenderContext): string {
    const { status = 'unknown', statusIcon } = this;
    if (statusIcon === 'stale') return messages.was(status, age);
    if (this.component || this.variant === 'compact')
      return (
        (statusIcon === 'unknown' && status === 'unknown' && this.#shown?.statusText) || messages.status[statusIcon]
      );
    if (!overview || state.freshness === 'unknown') return messages.all.unknown;
    return summarize(overview.feed, messages, overview.isFiltered, overview);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'status-badge': StatusBadge;
  }
}
