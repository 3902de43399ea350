// A banner without a library.
import { load } from './load.js';
import { bannerStyle } from './styles.js';
import { incidentLine, sentence, statusOf } from './words.js';

const template = document.createElement('template');
template.innerHTML = `<style>${bannerStyle}</style>
<div class="box"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="m8 2.5 6 11H2Z"></path></svg><div class="sentence"></div><div class="detail"></div><div class="detail"></div><a>View status page</a></div>`;

customElements.define(
  'bare-banner',
  class extends HTMLElement {
    connectedCallback() {
      this.load();
      this.timer = setInterval(() => document.hidden || this.load(), 60_000);
    }
    disconnectedCallback() {
      clearInterval(this.timer);
    }
    async load() {
      this.draw(await load(this.getAttribute('src')));
    }
    draw(feed) {
      if (!this.shadowRoot) this.attachShadow({ mode: 'open' }).append(template.content.cloneNode(true));
      const [detail, update] = this.shadowRoot.querySelectorAll('.detail');
      const find = (selector) => this.shadowRoot.querySelector(selector);
      find('.box').dataset.status = statusOf(feed);
      find('.sentence').textContent = sentence(feed);
      find('a').href = feed.page.url;
      const line = incidentLine(feed);
      if (!line) return;
      const title = document.createElement('b');
      title.textContent = line.title;
      const timeOf = ({ at, full, words }) => {
        const time = document.createElement('time');
        return Object.assign(time, { dateTime: at, title: full, tabIndex: 0, textContent: words });
      };
      detail.replaceChildren(title, ' · ', timeOf(line.started), ` · ${line.status}`);
      update.replaceChildren(timeOf(line.updated), ` · ${line.update}`);
      if (!document.querySelector('bare-history')) return;
      const more = document.createElement('a');
      more.href = `#incident-${line.id}`;
      more.textContent = 'Read more';
      update.append(' ', more);
    }
  },
);
