import { isOpen } from '../feed/derive.js';
import { findComponent } from '../feed/find-component.js';
import type { Component, StatusFeed } from '../feed/schema.js';
import type { StatusTag } from './server-element.js';

const withoutDays = (component: Component): Component => ({ ...component, uptime: undefined });

/** The part of a feed that a tag shows. All components stay, because their states are the overall state. */
const shownPart = (tag: StatusTag, feed: StatusFeed, named: string | undefined): StatusFeed => {
  const { components, incidents, maintenances } = feed;
  if (tag === 'component-list') return feed;
  if (tag === 'incident-history') return { ...feed, components: components.map(withoutDays) };
  if (tag === 'uptime-bars') {
    const shown = named ? findComponent(feed, named)?.id : components.find(({ uptime }) => uptime)?.id;
    return { ...feed, components: components.map((each) => (each.id === shown ? each : withoutDays(each))) };
  }
  return {
    ...feed,
    components: components.map(withoutDays),
    incidents: incidents.filter(isOpen),
    maintenances: maintenances.filter(({ status }) => status !== 'completed'),
  };
};

/** The JSON of what a tag shows of a feed, for a `<script>`. */
export const inlineJson = (tag: StatusTag, feed: StatusFeed, named: string | undefined): string =>
  JSON.stringify(shownPart(tag, feed, named)).replaceAll('<', '\\u003c');
