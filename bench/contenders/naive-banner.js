// A banner in Lit, in the style of its guide.
import { LitElement, css, html, unsafeCSS } from 'lit';
import { load } from './load.js';
import { bannerStyle } from './styles.js';
import { incidentLine, sentence, statusOf } from './words.js';

class NaiveBanner extends LitElement {
  static properties = { src: {}, feed: { state: true } };
  static styles = css`${unsafeCSS(bannerStyle)}`;
  connectedCallback() {
    super.connectedCallback();
    this.load();
    this.timer = setInterval(() => document.hidden || this.load(), 60_000);
  }
  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }
  async load() {
    this.feed = await load(this.getAttribute('src'));
  }
  moment({ at, full, words }) {
    return html`<time datetime=${at} title=${full} tabindex="0">${words}</time>`;
  }
  render() {
    const { feed } = this;
    if (!feed) return '';
    const line = incidentLine(feed);
    return html`<div class="box" data-status=${statusOf(feed)}>
      <svg viewBox="0 0 16 16" aria-hidden="true"><path d="m8 2.5 6 11H2Z"></path></svg>
      <div class="sentence">${sentence(feed)}</div>
      ${line ? html`<div class="detail"><b>${line.title}</b> · ${this.moment(line.started)} · ${line.status}</div><div class="detail">${this.moment(line.updated)} · ${line.update} ${document.querySelector('naive-history') ? html`<a href="#incident-${line.id}">Read more</a>` : ''}</div>` : ''}
      <a href=${feed.page.url}>View status page</a>
    </div>`;
  }
}
customElements.define('naive-banner', NaiveBanner);
