import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { renderRichText } from '../../../src/elements/incident-history/rich-text.js';
import { readText } from '../../../src/text/read-text.js';

type Format = 'text' | 'markdown' | 'html';

function mount(body: string, format: Format, headingLevel = 3): { root: ShadowRoot; html: string } {
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  render(renderRichText(readText(body, format), headingLevel), root);
  return { root, html: root.innerHTML.replace(/<!--.*?-->/g, '') };
}

function unmount(root: ShadowRoot): void {
  root.host.remove();
}

describe('renderRichText', () => {
  const CASES: readonly (readonly [behaviour: string, body: string, format: Format, html: string])[] = [
    [
      'renders paragraphs with line breaks, each with its own text direction',
      'a\nb\n\nc',
      'text',
      '<p dir="ltr">a<br>b</p><p dir="ltr">c</p>',
    ],
    [
      'renders all inline elements',
      '<b>a</b><i>b</i><u>c</u><s>d</s><small>f</small><sub>g</sub><sup>h</sup><code>e</code>',
      'html',
      '<p dir="ltr"><strong>a</strong><em>b</em><u>c</u><s>d</s><small>f</small><sub>g</sub><sup>h</sup><code dir="ltr">e</code></p>',
    ],
    [
      'renders lists with one text direction and their start number',
      '2. a\n   - b',
      'markdown',
      '<ol dir="ltr" start="2"><li><p>a</p><ul><li><p>b</p></li></ul></li></ol>',
    ],
    [
      'renders quotes, rules and code',
      '> a\n\n---\n```\nb  c\n```',
      'markdown',
      '<blockquote dir="ltr"><p>a</p></blockquote><hr><pre dir="ltr"><code>b  c</code></pre>',
    ],
    [
      'renders links without referrer that open in the same tab',
      '[a](https://x.test/)',
      'markdown',
      '<p dir="ltr"><a rel="noopener noreferrer nofollow" href="https://x.test/">a</a></p>',
    ],
    ['renders text from right to left', '**1. שלום**, a', 'markdown', '<p dir="rtl"><strong>1. שלום</strong>, a</p>'],
    ['renders text without letters in the direction of the page', '1 + 1 = 2', 'text', '<p>1 + 1 = 2</p>'],
    ['renders markup in the text format as text', '<b>&amp;', 'text', '<p dir="ltr">&lt;b&gt;&amp;amp;</p>'],
    ['renders nothing for an empty body', '', 'html', ''],
  ];
  for (const [behaviour, body, format, html] of CASES) {
    it(behaviour, () => {
      const mounted = mount(body, format);
      expect(mounted.html).to.equal(html);
      unmount(mounted.root);
    });
  }

  it('gives headings levels below the surrounding heading, at most 6', () => {
    const levels = (body: string, level: number): string => {
      const { root } = mount(body, 'html', level);
      const found = Array.from(root.querySelectorAll('[role="heading"]'), (heading) => heading.ariaLevel).join(' ');
      unmount(root);
      return found;
    };
    expect(levels('<h1>a</h1><h2>b</h2><h6>c</h6>', 3)).to.equal('4 5 6');
    expect(levels('<h3>a</h3><h4>b</h4>', 2)).to.equal('3 4');
    expect(levels('<h1>a</h1><h2>b</h2>', 6)).to.equal('6 6');
    expect(levels('<h3>a</h3><blockquote><h1>b</h1></blockquote><ul><li><h2>c</h2></ul>', 3)).to.equal('6 4 5');
  });

  it('adds nodes to no element whose direction the browser would have to find again for each of them', () => {
    const body = `<p>${'a<br>'.repeat(2000)}</p><ul>${'<li>a</li>'.repeat(2000)}</ul><code>${'a<br>'.repeat(2000)}</code>`;
    const { insertBefore } = Node.prototype;
    const slow: Node[] = [];
    Node.prototype.insertBefore = function <T extends Node>(this: Node, node: T, next: Node | null): T {
      if (this instanceof Element && this.closest('[dir="auto"], bdi')) slow.push(node);
      return insertBefore.call(this, node, next) as T;
    };
    const { root } = mount(body, 'html');
    Node.prototype.insertBefore = insertBefore;
    expect(root.querySelectorAll('br, li').length).to.be.above(5900);
    expect(slow.length).to.equal(0);
    unmount(root);
  });

  it('replaces one body with another completely', () => {
    const { root } = mount('**a**\n\n- b', 'markdown');
    render(renderRichText(readText('c', 'text'), 3), root);
    expect(root.textContent).to.equal('c');
    expect(root.querySelectorAll('*').length).to.equal(1);
    unmount(root);
  });
});

describe('a hostile body', () => {
  interface Case {
    readonly id: string;
    readonly kind: string;
    readonly payload: string;
  }
  const ELEMENTS = new Set('p div ol ul li blockquote pre code hr br a strong em u s small sub sup'.split(' '));
  const ATTRIBUTES = new Set(['dir', 'start', 'href', 'rel', 'role', 'aria-level']);
  const FORMATS = ['text', 'markdown', 'html'] as const;
  let cases: readonly Case[] = [];
  let executed: string[] = [];
  const restore: (() => void)[] = [];

  before(async () => {
    const answer = await fetch(new URL('../../fixtures/hostile-texts.json', import.meta.url));
    cases = ((await answer.json()) as { cases: Case[] }).cases;
    expect(cases.length).to.be.above(200);
    // The payloads call __x or open a dialog.
    for (const name of ['__x', 'alert', 'confirm', 'prompt', 'print', 'open'] as const) {
      const own = Object.getOwnPropertyDescriptor(window, name);
      Object.defineProperty(window, name, { configurable: true, writable: true, value: () => executed.push(name) });
      restore.push(() => (own ? Object.defineProperty(window, name, own) : Reflect.deleteProperty(window, name)));
    }
  });
  after(() => {
    for (const undo of restore) undo();
  });
  beforeEach(() => {
    executed = [];
  });

  /** The payload alone and in the places where a publisher could paste it. */
  const inContext = ({ kind, payload }: Case): readonly string[] =>
    kind === 'url' || kind === 'css' || (kind === 'text' && payload.length < 100)
      ? [
          payload,
          `[x](${payload})`,
          `[x](<${payload}>)`,
          `<${payload}>`,
          `<a href="${payload}">x</a>`,
          `<a href='${payload}'>x</a>`,
          `<a href=${payload}>x</a>`,
          `<b style="color:${payload}" id="${payload}" class="${payload}">x</b>`,
        ]
      : [payload];

  for (const format of FORMATS) {
    it(`runs no script, loads nothing and changes no globals as ${format}`, async function () {
      this.timeout(120_000);
      const loaded = performance.getEntriesByType('resource').length;
      const globals = Object.keys(window).length;
      for (const hostile of cases) {
        for (const body of inContext(hostile)) {
          const { root } = mount(body, format);
          for (const element of root.querySelectorAll('*')) {
            if (!ELEMENTS.has(element.localName)) expect.fail(`${hostile.id}: <${element.localName}>`);
            for (const { name } of element.attributes)
              if (!ATTRIBUTES.has(name)) expect.fail(`${hostile.id}: ${name}=`);
          }
          for (const { href, protocol, username, password } of root.querySelectorAll('a')) {
            if (!['http:', 'https:', 'mailto:', 'tel:'].includes(protocol) || username || password)
              expect.fail(`${hostile.id}: ${href}`);
          }
          unmount(root);
        }
      }
      // Error handlers run in separate tasks.
      for (let task = 0; task < 2; task++) await new Promise((done) => setTimeout(done));
      expect(executed).to.deep.equal([]);
      const external = performance
        .getEntriesByType('resource')
        .slice(loaded)
        .filter(({ name }) => !name.startsWith(location.origin));
      expect(external.map(({ name }) => name)).to.deep.equal([]);
      expect(Object.keys(window).length).to.equal(globals);
    });
  }
});
