// A banner in Lit, as its guide would have it.
import { LitElement, css, html } from 'lit';
import { incidentLine, sentence, statusOf } from './words.js';

class NaiveBanner extends LitElement {
  static properties = { src: {}, feed: { state: true } };
  static styles = css`
    :host { display: block; min-block-size: 4.75em }
    .box { display: grid; grid-template-columns: auto 1fr auto; gap: 0 .8em; align-items: center; padding: .7em 1em; border: 1px solid #ccc; border-radius: 10px; background: #fff4ec }
    svg { width: 1.45em; height: 1.45em; fill: #b34700; stroke: #b34700 }
    .sentence { font-weight: 650 }
    .detail { grid-column: 2; font-size: .87em }
    a { grid-area: 1 / 3 / span 2; font-size: .87em }
  `;
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
    const response = await fetch(this.getAttribute('src'), { cache: 'no-cache' });
    this.feed = await response.json();
  }
  render() {
    const { feed } = this;
    if (!feed) return '';
    const line = incidentLine(feed);
    return html`<div class="box" data-status=${statusOf(feed)}>
      <svg viewBox="0 0 16 16" aria-hidden="true"><path d="m8 2.5 6 11H2Z"></path></svg>
      <div class="sentence">${sentence(feed)}</div>
      <div class="detail">${line ? html`<b>${line.title}</b> · ${line.status}, <time datetime=${line.startedAt} title=${line.full} tabindex="0">${line.started}</time> · ${line.affected}` : ''}</div>
      <a href=${feed.page.url}>View status page</a>
    </div>`;
  }
}
customElements.define('naive-banner', NaiveBanner);
