import { css, type CSSResultGroup, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { Needs } from '../../adapters/adapter.js';
import { componentNamed } from '../../feed/find-component.js';
import type { Component } from '../../feed/schema.js';
import { defineTag } from '../base/define-tag.js';
import { LazyElement, type ElementView } from '../base/lazy-element.js';

/** The room that the bars will take, also before what draws them is there. */
const size = css`
  :host {
    min-block-size: calc(var(--status-bars-size, 26px) + 1.1em);
    --status-skeleton-size: var(--status-bars-size, 26px);
  }
`;

/**
 * One component's day bars on their own; `<component-list>` draws the same.
 * @element uptime-bars
 * @slot - Shown until the first feed is on screen, without JavaScript, and below an unknown state.
 * @csspart uptime - The bars.
 * @csspart day - What happened on the day under the pointer or the keyboard.
 * @cssprop [--status-bars-size=26px] - Height of the bars.
 */
export class UptimeBars extends LazyElement {
  static override styles: CSSResultGroup = [LazyElement.styles, size];

  static override properties: PropertyDeclarations = {
    component: {},
    uptimeDays: { type: Number, attribute: 'uptime-days' },
  };

  /** Id or name of the component. Default: the first that has an uptime history. */
  declare component: string | undefined;
  /** Days of history that the percentage covers and the bars show where they fit, 1–366. Default 90. */
  declare uptimeDays: number | undefined;

  #shown: Component | undefined;

  /** Registers the class under its tag, or another name. */
  static define(tag = 'uptime-bars', registry?: CustomElementRegistry): void {
    defineTag(tag, this, registry);
  }

  protected override get needs(): Needs {
    return { components: true };
  }

  protected override async loadView(): Promise<ElementView> {
    const { UptimeBarsView } = await import('./uptime-bars.view.js');
    return new UptimeBarsView(this, () => this.#shown);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { component, view, current } = this;
    const feed = current.listed ?? view?.feed;
    this.#shown = feed && component ? componentNamed(feed, component) : feed?.components.find(({ uptime }) => uptime);
  }

  protected override ownStates(): string[] {
    return super.ownStates(this.component ? this.view && (this.#shown?.status ?? 'unknown') : this.view?.status);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'uptime-bars': UptimeBars;
  }
}
