import type { PropertyDeclarations } from 'lit';
import type { Needs } from '../../adapters/adapter.js';
import { defineTag } from '../base/define-tag.js';
import { LazyElement, type ElementView } from '../base/lazy-element.js';

/**
 * Open incidents, maintenances and past incidents with their timelines; older ones by the page.
 * @element incident-history
 * @slot - Shown until the first feed is on screen, without JavaScript, and below an unknown state.
 * @csspart incident - One incident or maintenance.
 * @csspart badge - Its impact.
 * @csspart timeline - Its updates.
 * @csspart update - One update.
 * @csspart time - A time.
 * @csspart action - Links and buttons.
 * @cssprop [--status-skeleton-size=12em] - Height of the quiet box until the first feed is on screen.
 */
export class IncidentHistory extends LazyElement {
  static override properties: PropertyDeclarations = {
    show: {},
    days: { type: Number },
    pageSize: { type: Number, attribute: 'page-size' },
    order: {},
  };

  /** Which of `active`, `past` and `maintenance`, space-separated. Default: all. */
  declare show: string | undefined;
  /** Days that the first page goes back. Default 30. */
  declare days: number | undefined;
  /** Past incidents that each page shows at most. Default 10. */
  declare pageSize: number | undefined;
  /** Of an incident's updates: `newest` first (default) or `oldest`. */
  declare order: string | undefined;

  /** Registers the class under its tag, or another name. */
  static define(tag = 'incident-history', registry?: CustomElementRegistry): void {
    defineTag(tag, this, registry);
  }

  protected override get needs(): Needs {
    return { incidents: true };
  }

  protected override async loadView(): Promise<ElementView> {
    const { IncidentHistoryView } = await import('./incident-history.view.js');
    return new IncidentHistoryView(this, () => this.loadOlder());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'incident-history': IncidentHistory;
  }
}
