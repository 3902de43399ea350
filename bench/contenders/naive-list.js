// A list in Lit, as its guide would have it: one element per day, all rows in one rendering.
import { LitElement, css, html } from 'lit';
import { WORDS, barsLabel, daysOf, groupWords, share } from './words.js';

class NaiveList extends LitElement {
  static properties = { src: {}, feed: { state: true } };
  static styles = css`
    :host { display: block }
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
  `;
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
    const response = await fetch(this.getAttribute('src'), { cache: 'no-cache' });
    this.feed = await response.json();
    await this.updateComplete;
  }
  row(component) {
    const uptime = share(component);
    return html`<li class="row ${component.status}">
      <div class="head"><span class="name">${component.name}</span><span class="badge">${WORDS[component.status]}</span><span class="share">${uptime} - uptime</span></div>
      <div class="bars" role="img" aria-label=${barsLabel(component, uptime)}>${daysOf(component).map((state) => html`<span class=${state}></span>`)}</div>
      <div class="scale"><span>90 days ago</span><span>Today</span></div>
    </li>`;
  }
  render() {
    return this.feed?.groups.map(({ id, name }) => {
      const rows = this.feed.components.filter(({ group }) => group === id);
      return html`<details class="group" open><summary><span class="title">${name}</span> <span class="roll">${groupWords(rows)}</span></summary><ul>${rows.map((each) => this.row(each))}</ul></details>`;
    });
  }
}
customElements.define('naive-list', NaiveList);
