// A history without a library. Incidents are cloned from a template.
import { ICON_PATH, LINK_PATH, PAGE_SIZE, incidentsOf, noticeOf } from './history-words.js';
import { load } from './load.js';
import { historyStyle } from './styles.js';

const style = new CSSStyleSheet();
style.replaceSync(historyStyle);

const incident = document.createElement('template');
incident.innerHTML = `<article class="incident" tabindex="-1"><div class="top"><div class="title"><span role="heading" aria-level="4"></span><a class="link" title="Copy link"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="${LINK_PATH}"></path></svg></a></div><div class="meta"><span class="badge"></span></div><ul class="chips" aria-label="Affected components"></ul></div><ol class="timeline"></ol></article>`;
const icon = document.createElement('template');
icon.innerHTML = `<svg viewBox="0 0 16 16" aria-hidden="true"><path d="${ICON_PATH}"></path></svg>`;

const make = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

const timeOf = ({ dateTime, title, text }) => make('time', { dateTime, title }, text);

const bodyOf = (parts) =>
  make(
    'div',
    { className: 'body' },
    make(
      'p',
      { dir: 'auto' },
      ...parts.map(([kind, text, href]) =>
        kind === 'text' ? text : make(kind, href ? { href, rel: 'noopener noreferrer nofollow' } : {}, text),
      ),
    ),
  );

const articleOf = ({ id, title, level, impact, phase, start, end, lasted, components, updates, more }) => {
  const article = incident.content.firstElementChild.cloneNode(true);
  const [top, timeline] = article.children;
  const [heading, meta, chips] = top.children;
  article.id = `incident-${id}`;
  heading.firstElementChild.textContent = title;
  heading.lastElementChild.href = `#incident-${encodeURIComponent(id)}`;
  heading.lastElementChild.ariaLabel = `Copy link: ${title}`;
  const badge = meta.firstElementChild;
  if (level) {
    badge.classList.add(level);
    badge.append(icon.content.firstElementChild.cloneNode(true));
  }
  badge.append(impact);
  if (phase) meta.append(make('span', {}, phase));
  const span = make('span', {}, timeOf(start));
  if (end) span.append(' – ', timeOf(end));
  meta.append(span, make('span', {}, lasted));
  chips.append(...components.map((name) => make('li', { className: 'chip' }, name)));
  timeline.append(
    ...updates.map(({ word, tone, at, body, isHidden }) => {
      const update = make('li', { className: `update ${tone}` }, make('span', { className: 'word' }, word));
      update.append(timeOf(at), bodyOf(body));
      if (isHidden) update.hidden = 'until-found';
      return update;
    }),
  );
  if (more) {
    const button = make('button', { type: 'button' }, more);
    button.onclick = () => {
      for (const update of timeline.children) update.hidden = false;
      button.remove();
    };
    article.append(button);
  }
  return article;
};

customElements.define(
  'bare-history',
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
      this.draw(await load(this.getAttribute('src')));
    }
    draw(feed) {
      const { open, past, first } = incidentsOf(feed);
      let shown = this.hasAttribute('all') ? past.length : Math.max(first, this.shown ?? 0);
      let lastMonth = '';
      const articles = (incidents) =>
        incidents.flatMap((each) => {
          const notice = noticeOf(each, feed);
          const { month } = notice;
          const heading = month === lastMonth ? [] : [make('div', { className: 'month' }, month)];
          lastMonth = month;
          return [...heading, articleOf(notice)];
        });
      const section = (title, incidents) =>
        make('section', {}, make('div', { className: 'heading' }, title), ...articles(incidents));
      const recent = section('Recent notices', past.slice(0, shown));
      const more = make('button', { className: 'more' }, 'Show older notices');
      more.onclick = () => {
        recent.append(...articles(past.slice(shown, shown + PAGE_SIZE)));
        this.shown = shown += PAGE_SIZE;
        more.hidden = shown >= past.length;
      };
      const link = make('a', { className: 'more', href: feed.page.url }, 'Show notice history');
      this.shadowRoot.replaceChildren(
        ...(open.length ? [section('Active notices', open)] : []),
        recent,
        shown < past.length ? more : link,
      );
    }
  },
);
