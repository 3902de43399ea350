import { html } from 'lit';
import type { Component } from '../../feed/schema.js';
import { surfaces } from '../../styles/surfaces.js';
import { BarsView, type BarsHost } from '../parts/bars-view.js';
import { renderBars } from '../parts/day-bars.js';
import { barsStyles } from '../parts/day-bars.styles.js';
import type { ElementView } from '../base/lazy-element.js';
import type { Scene } from '../base/render-context.js';

/** Draws `<uptime-bars>`. */
export class UptimeBarsView extends BarsView implements ElementView {
  readonly styles = [surfaces, barsStyles];

  constructor(
    host: BarsHost,
    private readonly component: () => Component | undefined,
  ) {
    super(host);
  }

  render(scene: Scene): unknown {
    this.scene = scene;
    const component = this.component();
    return component?.uptime
      ? [renderBars(component, this.options(component, scene)), this.dayBox()]
      : html`<p class="note">${scene.messages.noData}</p>`;
  }
}
