// A list in Lit, in the style of its guide: one element per day, and all rows in one rendering.
import { LitElement, css, html, unsafeCSS } from 'lit';
import { load } from './load.js';
import { listStyle } from './styles.js';
import { WORDS, barsLabel, daysOf, groupWords, share, statesIn, uptimeWords } from './words.js';

class NaiveList extends LitElement {
  static properties = { src: {}, feed: { state: true } };
  static styles = css`${unsafeCSS(listStyle)}`;
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
  row(component) {
    const uptime = share(component, this.feed);
    return html`<li class="row ${component.status}">
      <div class="head"><span class="name">${component.name}</span><span class="badge">${WORDS[component.status]}</span><span class="share">${uptimeWords(uptime, component, this.feed)}</span></div>
      <div class="bars" role="img" aria-label=${barsLabel(component, uptime, this.feed)}>${daysOf(component).map((state) => html`<span class=${state}></span>`)}</div>
      <div class="scale"><span>90 days ago</span><span>Today</span></div>
    </li>`;
  }
  render() {
    const { groups = [], components = [] } = this.feed ?? {};
    return html`${groups.map(({ id, name }) => {
      const rows = components.filter(({ group }) => group === id);
      return html`<details class="group" open><summary><span class="title">${name}</span> <span class="roll">${groupWords(rows)}</span></summary><ul>${rows.map((each) => this.row(each))}</ul></details>`;
    })}<div class="legend">${statesIn(components).map((state) => html`<span class=${state}>${WORDS[state]}</span>`)}</div>`;
  }
}
customElements.define('naive-list', NaiveList);
