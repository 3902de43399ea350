// A list by hand: no library, one element per day.
import { WORDS, barsLabel, daysOf, groupWords, share } from './words.js';

const style = new CSSStyleSheet();
style.replaceSync(`
  :host { display: block; font: inherit }
  ul { list-style: none; margin: 0; padding: 0 }
  .row { padding: .6em 1em; border-top: 1px solid #ddd }
  .head { display: flex; gap: .6em }
  .name { flex: 1; font-weight: 600 }
  .bars { display: flex; gap: 2px; height: 26px }
  .bars > * { flex: 1; background: #2a9b6e; border-radius: 2px }
  .bars > .degraded_performance, .bars > .minor_outage { background: #a47d15 }
  .bars > .partial_outage { background: #a7480d }
  .bars > .major_outage { background: #820221 }
  .bars > .under_maintenance { background: #174ac1 }
  .scale { display: flex; justify-content: space-between; font-size: .75em }
`);

const make = (tag, className, ...children) => {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...children);
  return element;
};

const row = (component) => {
  const uptime = share(component);
  const bars = make('div', 'bars', ...daysOf(component).map((state) => make('span', state)));
  bars.role = 'img';
  bars.ariaLabel = barsLabel(component, uptime);
  return make(
    'li',
    `row ${component.status}`,
    make(
      'div',
      'head',
      make('span', 'name', component.name),
      make('span', 'badge', WORDS[component.status]),
      make('span', 'share', `${uptime} - uptime`),
    ),
    bars,
    make('div', 'scale', make('span', '', '90 days ago'), make('span', '', 'Today')),
  );
};

customElements.define(
  'bare-list',
  class extends HTMLElement {
    connectedCallback() {
      this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [style];
      this.refreshNow();
      this.timer = setInterval(() => document.hidden || this.refreshNow(), 60_000);
    }
    disconnectedCallback() {
      clearInterval(this.timer);
    }
    async refreshNow() {
      const response = await fetch(this.getAttribute('src'), { cache: 'no-cache' });
      const { groups, components } = await response.json();
      this.shadowRoot.replaceChildren(
        ...groups.map(({ id, name }) => {
          const rows = components.filter(({ group }) => group === id);
          const details = make(
            'details',
            'group',
            make('summary', '', make('span', 'title', name), ' ', make('span', 'roll', groupWords(rows))),
            make('ul', '', ...rows.map(row)),
          );
          details.open = true;
          return details;
        }),
      );
    }
  },
);
