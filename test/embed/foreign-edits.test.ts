import { expect } from '@open-wc/testing';
import { component, harbour, incident, uptimeHistory } from '../fixtures/elements/harbour.js';
import { TAGS, container, put, show, shown, textOf, until, update } from '../elements/on-page.js';

const operational = harbour({ components: [component('cranes', 'operational', { uptime: uptimeHistory })] });
const outage = harbour({
  components: [component('cranes', 'major_outage', { uptime: uptimeHistory })],
  incidents: [incident('fog')],
});

const textNodes = (root: Node): Text[] => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode);
  return nodes.filter(({ data }) => data.trim());
};

/** What others do to the content of a shadow root. */
const EDITS: Readonly<Record<string, (root: ShadowRoot) => void>> = {
  'replaces text nodes, as translators do': (root) => {
    for (const node of textNodes(root)) {
      const font = document.createElement('font');
      font.textContent = `«${node.data}»`;
      node.replaceWith(font);
    }
  },
  'changes text': (root) => {
    for (const node of textNodes(root)) node.data = 'All systems operational';
  },
  'removes everything': (root) => root.replaceChildren(),
  'removes the comments': (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
    const comments: Comment[] = [];
    while (walker.nextNode()) if (walker.currentNode instanceof Comment) comments.push(walker.currentNode);
    for (const each of comments) each.remove();
  },
  'moves elements': (root) => {
    for (const each of [...root.querySelectorAll('bdi, li, path')]) root.append(each);
  },
};

describe('a script that edits the content of a tag', () => {
  for (const [edit, apply] of Object.entries(EDITS))
    for (const tag of TAGS)
      it(`${edit}: the next state of <${tag}> is complete`, async () => {
        const element = await show(tag, operational);
        const { shadowRoot } = element;
        if (shadowRoot) apply(shadowRoot);
        await update(element, outage);
        const fresh = await show(tag, outage);
        await until(() => textOf(element) === textOf(fresh), 'both show the same');
        expect(textOf(element)).not.to.contain('All systems operational');
        expect(element.shadowRoot?.querySelectorAll('*').length).to.equal(
          fresh.shadowRoot?.querySelectorAll('*').length,
        );
      });

  it('is not confused with the details of a day, which do not render the list again', async () => {
    const list = await show('component-list', operational);
    const bars = list.shadowRoot?.querySelector<HTMLElement>('.bars');
    bars?.focus();
    bars?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true }));
    await until(() => list.shadowRoot?.querySelector('.day')?.textContent);
    list.requestUpdate();
    await list.updateComplete;
    expect(list.shadowRoot?.querySelector('.bars')).to.equal(bars);
  });
});

describe('an extension such as Dark Reader, which adds a style element again if it is removed', () => {
  const addStyle = (root: ShadowRoot): HTMLStyleElement => {
    const style = document.createElement('style');
    root.insertBefore(style, root.firstChild);
    style.textContent = '.skeleton { background: #111 }';
    new MutationObserver((records, observer) => {
      if (!records.some(({ removedNodes }) => [...removedNodes].includes(style))) return;
      observer.disconnect();
      addStyle(root);
    }).observe(root, { childList: true });
    return style;
  };
  const focusable = 'a,button,input,select,summary,[tabindex]';

  for (const tag of TAGS)
    it(`does not make <${tag}> render anew, which would lose the focus`, async () => {
      const element = await show(tag, outage, { attributes: { controls: '' } });
      const { shadowRoot: root } = element;
      if (!root) throw new Error('no shadow root');
      if (tag === 'incident-history') await until(() => root.querySelector('input'), 'there is a search');
      const style = addStyle(root);
      for (const each of root.querySelectorAll<HTMLElement>(focusable)) {
        each.focus();
        const { activeElement } = root;
        element.requestUpdate();
        await element.updateComplete;
        expect([root.activeElement, each.isConnected, style.isConnected]).to.deep.equal([activeElement, true, true]);
        style.textContent += ' ';
      }
    });
});

describe('an inline feed', () => {
  const script = (feed: unknown): HTMLScriptElement =>
    Object.assign(document.createElement('script'), { type: 'application/json', textContent: JSON.stringify(feed) });
  const now = (feed: object): object => ({ ...feed, updatedAt: new Date().toISOString() });
  const shows = (element: Element, status: string): Promise<void> =>
    until(() => element.matches(`:state(${status})`), `${element.localName} shows ${status}`);

  for (const tag of TAGS) {
    it(`may be added, changed and replaced at any time: <${tag}>`, async () => {
      const element = put(tag);
      await element.updateComplete;
      const first = script(now(operational));
      element.append(first);
      await shows(element, 'operational');
      first.textContent = JSON.stringify(now(outage));
      await shows(element, 'major_outage');
      first.replaceWith(script(now(operational)));
      await shows(element, 'operational');
      first.remove();
      element.querySelector('script')?.firstChild?.replaceWith(JSON.stringify(now(outage)));
      await shows(element, 'major_outage');
    });
  }

  it('of <status-feed> may be changed, too', async () => {
    const feed = document.createElement('status-feed');
    const inline = script(now(operational));
    const badge = document.createElement('status-badge');
    feed.append(inline, badge);
    container.append(feed);
    await shows(badge, 'operational');
    inline.textContent = JSON.stringify(now(outage));
    await shows(badge, 'major_outage');
  });

  it('that is broken keeps the last one', async () => {
    const element = await shown(put('status-banner', { children: [script(now(operational))] }));
    element.firstElementChild?.replaceChildren('{"version"');
    element.append(script({ version: 2 }));
    await element.updateComplete;
    expect(element.matches(':state(operational)')).to.equal(true);
  });
});
