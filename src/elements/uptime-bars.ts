import type { CSSResultGroup, PropertyDeclarations } from 'lit';
import { css, html, nothing } from 'lit';
import type { Component, ComponentStatus } from '../feed/schema.js';
import { surfaces } from '../styles/surfaces.js';
import { BarsElement } from './bars-element.js';
import { renderBars } from './bars.js';
import { barsStyles } from './bars.styles.js';
import { defineTag } from './define-tag.js';

const size = css`
  :host {
    min-block-size: calc(var(--status-bars-size, 26px) + 1.1em);
  }
`;

/**
 * One component's day bars on their own; `<component-list>` draws the same.
 * @element uptime-bars
 * @slot - Shown until the first feed is on screen, without JavaScript, and for a component without an uptime history.
 * @csspart uptime - The bars.
 * @csspart day - What happened on the day under the pointer or the keyboard.
 * @cssprop [--status-bars-size=26px] - Height of the bars.
 */
export class UptimeBars extends BarsElement {
  static override styles: CSSResultGroup = [BarsElement.styles, surfaces, barsStyles, size];

  static override properties: PropertyDeclarations = { component: {} };

  /** Id or name of the component. Default: the first that has an uptime history. */
  declare component: string | undefined;

  /** Registers the class under its tag, or another name. */
  static define(tag = 'uptime-bars', registry?: CustomElementRegistry): void {
    defineTag(tag, this, registry);
  }

  get #component(): Component | undefined {
    const { component } = this;
    return this.view?.feed.components.find(({ id, name, uptime }) => (component ? id === component || name === component : uptime));
  }

  protected override ownStates(): string[] {
    const status: ComponentStatus | undefined = this.component ? (this.#component?.status ?? 'unknown') : this.view?.status;
    return super.ownStates(status);
  }

  protected override render(): unknown {
    const { messages } = this;
    const component = this.#component;
    if (!messages || this.state === 'loading') return html`<slot></slot>`;
    if (!component?.uptime) return html`${messages.noData}<slot></slot>`;
        return [renderBars(component, this.barsOptions(component, messages)), this.dayBox(), this.state === 'unknown' ? html`<slot></slot>` : nothing];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'uptime-bars': UptimeBars;
  }
}
