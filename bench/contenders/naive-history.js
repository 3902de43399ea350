// A history in Lit, in the style of its guide.
import { LitElement, css, html, nothing, svg, unsafeCSS } from 'lit';
import { ICON_PATH, LINK_PATH, PAGE_SIZE, incidentsOf, noticeOf } from './history-words.js';
import { load } from './load.js';
import { historyStyle } from './styles.js';

class NaiveHistory extends LitElement {
  static properties = { src: {}, all: { type: Boolean }, feed: { state: true }, shown: { state: true } };
  static styles = css`${unsafeCSS(historyStyle)}`;
  shown = 0;
  connectedCallback() {
    super.connectedCallback();
    this.refreshNow();
    this.timer = setInterval(() => document.hidden || this.refreshNow(), 60_000);
  }
  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }
  async refreshNow() {
    this.feed = await load(this.getAttribute('src'));
    await this.updateComplete;
  }
  icon(path) {
    return html`<svg viewBox="0 0 16 16" aria-hidden="true">${svg`<path d=${path}></path>`}</svg>`;
  }
  moment({ dateTime, title, text }) {
    return html`<time datetime=${dateTime} title=${title}>${text}</time>`;
  }
  part([kind, text, href]) {
    if (kind === 'strong') return html`<strong>${text}</strong>`;
    return kind === 'a' ? html`<a rel="noopener noreferrer nofollow" href=${href}>${text}</a>` : text;
  }
  entry({ word, tone, at, body, isHidden }) {
    return html`<li class="update ${tone}" hidden=${isHidden ? 'until-found' : nothing}><span class="word">${word}</span>${this.moment(at)}<div class="body"><p dir="auto">${body.map((part) => this.part(part))}</p></div></li>`;
  }
  open({ currentTarget }) {
    for (const update of currentTarget.previousElementSibling.children) update.hidden = false;
    currentTarget.remove();
  }
  article({ id, title, level, impact, phase, start, end, lasted, components, updates, more }) {
    return html`<article class="incident" id="incident-${id}" tabindex="-1">
      <div class="top">
        <div class="title"><span role="heading" aria-level="4">${title}</span><a class="link" href="#incident-${encodeURIComponent(id)}" aria-label="Copy link: ${title}" title="Copy link">${this.icon(LINK_PATH)}</a></div>
        <div class="meta">
          <span class="badge ${level ?? ''}">${level ? this.icon(ICON_PATH) : ''}${impact}</span>
          ${phase ? html`<span>${phase}</span>` : ''}<span>${this.moment(start)}${end ? html` – ${this.moment(end)}` : ''}</span><span>${lasted}</span>
        </div>
        <ul class="chips" aria-label="Affected components">${components.map((name) => html`<li class="chip">${name}</li>`)}</ul>
      </div>
      <ol class="timeline">${updates.map((update) => this.entry(update))}</ol>${more ? html`<button type="button" @click=${this.open}>${more}</button>` : ''}
    </article>`;
  }
  section(title, incidents) {
    let last = '';
    const notices = incidents.map((each) => {
      const notice = noticeOf(each, this.feed);
      const { month } = notice;
      const heading = month === last ? '' : html`<div class="month">${month}</div>`;
      last = month;
      return html`${heading}${this.article(notice)}`;
    });
    return html`<section><div class="heading">${title}</div>${notices}</section>`;
  }
  render() {
    if (!this.feed) return '';
    const { open, past, first } = incidentsOf(this.feed);
    const shown = this.all ? past.length : Math.max(first, this.shown);
    return html`${open.length ? this.section('Active notices', open) : ''}${this.section('Recent notices', past.slice(0, shown))}
      ${shown < past.length ? html`<button class="more" @click=${() => (this.shown = shown + PAGE_SIZE)}>Show notice history</button>` : html`<a class="more" href=${this.feed.page.url}>Show notice history</a>`}`;
  }
}
customElements.define('naive-history', NaiveHistory);
