// A list without a library, with one element per day.
import { load } from './load.js';
import { listStyle } from './styles.js';
import { WORDS, barsLabel, daysOf, groupWords, share, statesIn, uptimeWords } from './words.js';

const style = new CSSStyleSheet();
style.replaceSync(listStyle);

const make = (tag, className, ...children) => {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...children);
  return element;
};

const row = (component, feed) => {
  const uptime = share(component, feed);
  const bars = make('div', 'bars', ...daysOf(component).map((state) => make('span', state)));
  bars.role = 'img';
  bars.ariaLabel = barsLabel(component, uptime, feed);
  return make(
    'li',
    `row ${component.status}`,
    make(
      'div',
      'head',
      make('span', 'name', component.name),
      make('span', 'badge', WORDS[component.status]),
      make('span', 'share', uptimeWords(uptime, component, feed)),
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
      const feed = await load(this.getAttribute('src'));
      const { groups, components } = feed;
      this.shadowRoot.replaceChildren(
        ...groups.map(({ id, name }) => {
          const rows = components.filter(({ group }) => group === id);
          const details = make(
            'details',
            'group',
            make('summary', '', make('span', 'title', name), ' ', make('span', 'roll', groupWords(rows))),
            make('ul', '', ...rows.map((each) => row(each, feed))),
          );
          details.open = true;
          return details;
        }),
        make('div', 'legend', ...statesIn(components).map((state) => make('span', state, WORDS[state]))),
      );
    }
  },
);
