import { ComponentList } from '../elements/component-list/component-list.js';
import { IncidentHistory } from '../elements/incident-history/incident-history.js';
import { StatusBadge } from '../elements/status-badge/status-badge.js';
import { StatusBanner } from '../elements/status-banner/status-banner.js';
import { StatusFeedElement } from '../elements/status-feed/status-feed.js';
import { StatusSource } from '../elements/status-feed/status-source.js';
import { UptimeBars } from '../elements/uptime-bars/uptime-bars.js';

/** Registers all tags. Use `prefix` if the page has other elements with these names: `defineAll({ prefix: 'acme-' })` registers `<acme-status-banner>`. */
export const defineAll = ({
  prefix = '',
  registry,
}: { readonly prefix?: string; readonly registry?: CustomElementRegistry } = {}): void => {
  StatusBanner.define(`${prefix}status-banner`, registry);
  ComponentList.define(`${prefix}component-list`, registry);
  IncidentHistory.define(`${prefix}incident-history`, registry);
  StatusBadge.define(`${prefix}status-badge`, registry);
  UptimeBars.define(`${prefix}uptime-bars`, registry);
  StatusSource.define(`${prefix}status-source`, registry);
  StatusFeedElement.define(`${prefix}status-feed`, registry);
};
