import { expect } from '@open-wc/testing';
import { component, harbour, incident, maintenance, minutesAgo, uptimeHistory } from '../fixtures/elements/harbour.js';
import {
  TAGS,
  all,
  clean,
  container,
  one,
  put,
  requestedUrls,
  serve,
  show,
  shown,
  textOf,
  until,
  update,
} from '../elements/on-page.js';

const outage = harbour({
  components: [component('cranes', 'major_outage', { uptime: uptimeHistory })],
  incidents: [incident('fog', { components: ['cranes'] })],
  maintenances: [maintenance('dredge', { status: 'in_progress', startsAt: minutesAgo(9) })],
});

describe('links to notices', () => {
  const { pathname, search } = location;
  afterEach(() => {
    history.replaceState(null, '', pathname + search);
    document.querySelector('base')?.remove();
  });
  const links = (element: Element): string[] =>
    all(element, 'a.link').map((link) => (link instanceof HTMLAnchorElement ? link.href : ''));

  it('keep the path and the query of the page, whatever its base URL', async () => {
    document.head.append(Object.assign(document.createElement('base'), { href: '/elsewhere/' }));
    history.replaceState(null, '', '/help/status?tab=1#top');
    const element = await show('incident-history', outage);
    expect(links(element)[0]).to.equal(`${location.origin}/help/status?tab=1#incident-fog`);
  });

  it('follow the page when its URL changes without a load', async () => {
    const element = await show('incident-history', outage);
    history.replaceState(null, '', '/other');
    one(element, 'a.link').click();
    expect(location.pathname).to.equal('/other');
    expect(links(element)[0]).to.equal(`${location.origin}/other#incident-fog`);
  });

  for (const route of ['#/status', '#!/status/today', '#/incident-history', '#/maintenance-windows/open'])
    it(`keep the route of a hash router: ${route}`, async () => {
      location.hash = route;
      const element = await show('incident-history', outage);
      one(element, 'a.link').click();
      expect(location.hash).to.equal(route);
      expect(element.shadowRoot?.activeElement?.id).to.equal('incident-fog');
      expect(links(element)[0]).to.equal(`${location.href}#incident-fog`);
      location.hash = `${route}#maintenance-dredge`;
      await until(() => element.shadowRoot?.activeElement?.id === 'maintenance-dredge');
    });

  it('tell an incident from a maintenance with the same id, and give each its title as its name', async () => {
    const element = await show(
      'incident-history',
      harbour({
        incidents: [incident('a b')],
        maintenances: [maintenance('a b', { status: 'in_progress' })],
      }),
    );
    const articles = all(element, 'article');
    expect(articles.map(({ id }) => id)).to.deep.equal(['incident-a b', 'maintenance-a b']);
    const ids = [...(element.shadowRoot?.querySelectorAll('[id]') ?? [])].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    const names = articles.map((article) => {
      const label = article.getAttribute('aria-labelledby') ?? '';
      expect(label).not.to.match(/\s/);
      return clean(element.shadowRoot?.getElementById(label)?.textContent);
    });
    expect(names).to.deep.equal(['Trouble a b', 'Work a b']);
  });
});

describe('the language of a tag', () => {
  it('follows changes inside any shadow tree around it', async () => {
    const outer = document.createElement('div');
    const inner = document.createElement('section');
    container.append(outer);
    outer.attachShadow({ mode: 'open' }).append(inner);
    const nested = document.createElement('p');
    inner.append(nested);
    nested.attachShadow({ mode: 'open' }).append(document.createElement('slot'));
    const badge = await show('status-badge', harbour(), { parent: nested });
    expect(textOf(badge)).to.equal('All systems operational');
    inner.lang = 'de';
    await until(() => textOf(badge) === 'Alle Systeme in Betrieb');
    nested.lang = 'en';
    await until(() => textOf(badge) === 'All systems operational');
  });
});

describe('heading-level', () => {
  it('may be set around a tag, across shadow roots and slots', async () => {
    const page = document.createElement('section');
    page.setAttribute('heading-level', '5');
    container.append(page);
    page.attachShadow({ mode: 'open' }).append(document.createElement('slot'));
    const levels = async (attributes = {}): Promise<readonly (string | null)[]> => {
      const element = await show('incident-history', outage, { parent: page, attributes });
      return all(element, '[role="heading"]').map((each) => each.getAttribute('aria-level'));
    };
    expect((await levels())[0]).to.equal('5');
    expect((await levels({ 'heading-level': '2' }))[0]).to.equal('2');
  });
});

describe('a tag that is removed while its feed is loading', () => {
  it('leaves no error, and the next one is loaded', async () => {
    const errors: unknown[] = [];
    const onError = (event: Event): number => errors.push(event);
    addEventListener('unhandledrejection', onError);
    let answer = (_response: Response): void => {};
    const src = serve(() => new Promise<Response>((resolve) => (answer = resolve)));
    for (const tag of TAGS) put(tag, { attributes: { src } });
    await until(() => requestedUrls.length);
    container.replaceChildren();
    const next = put('status-badge', { attributes: { src } });
    answer(new Response(JSON.stringify(outage)));
    await shown(next);
    expect(next.state).to.equal('fresh');
    removeEventListener('unhandledrejection', onError);
    expect(errors).to.deep.equal([]);
  });
});

describe('a page with Prototype.js', () => {
  const { from } = Array;
  afterEach(() => {
    Array.from = from;
  });

  for (const tag of TAGS)
    it(`shows <${tag}>, although Array.from ignores its mapper`, async () => {
      const expected = textOf(await show(tag, outage));
      Array.from = (list: ArrayLike<unknown>) => from(list);
      const element = await show(tag, outage);
      expect(textOf(element)).to.equal(expected);
    });
});

describe('a page with Date.js or MooTools', () => {
  // https://github.com/abritinthebay/datejs/issues/263, https://github.com/mootools/mootools-more/issues/1189
  const { parse } = Date;
  afterEach(() => {
    Date.parse = parse;
  });
  const dated = {
    ...outage,
    updatedAt: minutesAgo(0),
    ttl: 3600,
    incidents: [...(outage.incidents ?? []), incident('wind', { startedAt: undefined, updates: [] })],
  };

  for (const tag of TAGS)
    it(`shows <${tag}>, although Date.parse returns objects and null`, async () => {
      const expected = textOf(await show(tag, dated));
      Object.assign(Date, {
        parse: (text: string) => {
          const at = parse(text);
          return isNaN(at) ? null : new Date(at);
        },
      });
      const element = await show(tag, dated);
      expect(element.state).to.equal('fresh');
      expect(textOf(element)).to.equal(expected);
    });
});

describe('a badge inside a link, a button or a summary', () => {
  // https://github.com/whatwg/html/issues/2272, https://github.com/dequelabs/axe-core/issues/2958
  for (const tag of ['a', 'button', 'summary'])
    it(`has no link of its own, across shadow roots and slots: <${tag}>`, async () => {
      for (const isSlotted of [true, false]) {
        const host = document.createElement('div');
        container.append(host);
        const outer = Object.assign(document.createElement(tag), { href: '/status' });
        host.attachShadow({ mode: 'open' }).append(outer);
        if (isSlotted) outer.append(document.createElement('slot'));
        const badge = await show('status-badge', harbour(), { parent: isSlotted ? host : outer });
        expect(all(badge, 'a')).to.deep.equal([]);
      }
    });

  it('has one beside them', async () => {
    container.append(document.createElement('button'));
    expect(all(await show('status-badge', harbour()), 'a')).to.have.lengthOf(1);
  });
});

describe('right-to-left text', () => {
  for (const [how, prepare] of [
    ['by CSS alone', (page: HTMLElement) => (page.style.direction = 'rtl')],
    ['by the dir attribute', (page: HTMLElement) => (page.dir = 'rtl')],
  ] as const)
    it(`mirrors bars, scale and keys together: ${how}`, async () => {
      const page = document.createElement('div');
      page.style.inlineSize = '800px';
      prepare(page);
      container.append(page);
      const element = await show('uptime-bars', outage, { parent: page });
      const bars = one(element, '.bars');
      // The direction is measured with the next layout.
      await until(() => getComputedStyle(one(element, '.days')).scale === '-1 1');
      const [first, last] = all(element, '.end').map((each) => each.getBoundingClientRect().left);
      expect(last).to.be.below(first ?? 0);
      const { valueNow } = { valueNow: Number(bars.getAttribute('aria-valuenow')) };
      bars.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
      await until(() => Number(bars.getAttribute('aria-valuenow')) === valueNow - 1);
    });
});

describe('text properties of the page', () => {
  const measure = async (style: string): Promise<readonly number[]> => {
    const page = document.createElement('div');
    page.style.cssText = `inline-size:360px;${style}`;
    container.append(page);
    const heights: number[] = [];
    for (const tag of TAGS) {
      const element = await show(tag, outage, { parent: page });
      if (/list|history/.test(tag)) await until(() => all(element, '.narrow').length);
      const { right, height } = element.getBoundingClientRect();
      heights.push(Math.round(height));
      for (const each of all(element, 'bdi, p, time'))
        if (each.checkVisibility() && !each.closest('.day'))
          expect(each.getBoundingClientRect().right, `${tag}, ${style}`).to.be.at.most(right + 1);
    }
    page.remove();
    return heights;
  };

  for (const style of [
    'white-space:nowrap',
    'white-space:pre',
    'white-space:pre-line',
    'text-indent:3em',
    'text-align:right',
    'text-transform:uppercase',
    'letter-spacing:.2em',
    'word-spacing:1em',
    'word-break:break-all',
    'hyphens:auto',
    'line-height:3',
    'cursor:move',
  ])
    it(`neither cut nor inflate a tag: ${style}`, async () => {
      const [usual, changed] = [await measure(''), await measure(style)];
      // A badge is as high as the line it is in.
      expect(changed.slice(0, 3)).to.deep.equal(usual.slice(0, 3));
    });

  for (const rule of [
    'background:linear-gradient(red,blue);background-clip:text;-webkit-text-fill-color:transparent',
    'text-shadow:0 0 3px #000',
  ])
    it(`do not paint its words: ${rule}`, async () => {
      const heading = document.createElement('h1');
      heading.style.cssText = rule;
      container.append(heading);
      for (const tag of TAGS) {
        const element = await show(tag, outage, { parent: heading, attributes: { variant: 'solid' } });
        for (const word of all(element, 'bdi')) {
          const { color, webkitTextFillColor, textShadow } = getComputedStyle(word);
          expect([webkitTextFillColor, textShadow], tag).to.deep.equal([color, 'none']);
        }
      }
    });

  it('of a rule for all elements do not win either', async () => {
    const sheet = new CSSStyleSheet();
    const usual = await measure('');
    document.adoptedStyleSheets.push(sheet);
    sheet.replaceSync('* { line-height: 1; white-space: pre; text-indent: 2em }');
    try {
      expect((await measure('')).slice(0, 3)).to.deep.equal(usual.slice(0, 3));
    } finally {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    }
  });
});

describe('the details of a day', () => {
  for (const style of ['', 'zoom:1.5', 'zoom:.75', 'transform:translate(40px,30px) scale(.8)', 'direction:rtl'])
    it(`are below the day: ${style || 'in a plain page'}`, async () => {
      const page = document.createElement('div');
      page.style.cssText = `inline-size:400px;margin:160px 40px;${style}`;
      container.append(page);
      const element = await show('uptime-bars', outage, { parent: page });
      const bars = one(element, '.bars');
      await until(() => bars.ariaValueMax === '60', 'the number of bars fits');
      bars.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = bars.getBoundingClientRect();
      const clientX = left + width / 2;
      bars.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX, clientY: top + height / 2 }));
      await until(() => one(element, '.tip').matches(':popover-open'));
      const box = one(element, '.tip').getBoundingClientRect();
      expect(Math.abs((box.left + box.right) / 2 - clientX)).to.be.below(12);
      expect(box.top - top - height).to.be.within(-1, 24);
      page.style.marginBlockStart = '200px';
      window.dispatchEvent(new Event('scroll'));
      expect(one(element, '.tip').getBoundingClientRect().top - bars.getBoundingClientRect().bottom).to.be.within(
        -1,
        24,
      );
      page.style.marginBlockStart = '-9000px';
      window.dispatchEvent(new Event('scroll'));
      expect(one(element, '.tip').matches(':popover-open')).to.equal(false);
    });
});

describe('the details of a day that are open', () => {
  const explore = async (feed: unknown): Promise<HTMLElement> => {
    const element = await show('uptime-bars', feed);
    const bars = one(element, '.bars');
    bars.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true }));
    await until(() => one(element, '.tip').textContent);
    return element;
  };
  const operational = harbour({ components: [component('cranes', 'operational', { uptime: uptimeHistory })] });

  it('follow the state of the component', async () => {
    const element = await explore(operational);
    expect(clean(one(element, '.tip').textContent)).to.contain('Operational');
    Object.assign(element, { feed: outage });
    await until(() => clean(one(element, '.tip').textContent).includes('Major outage'));
    expect(clean(one(element, '.tip').textContent)).not.to.contain('Operational');
  });

  it('are complete after a translator has edited them', async () => {
    const element = await explore(operational);
    const day = one(element, '.tip');
    const walker = document.createTreeWalker(day, NodeFilter.SHOW_TEXT);
    const texts: Node[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      const font = document.createElement('font');
      font.textContent = text.textContent;
      text.parentNode?.replaceChild(font, text);
    }
    const before = clean(day.textContent);
    one(element, '.bars').dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true }));
    await until(() => clean(day.textContent) !== before);
    expect(day.querySelector('font')).to.equal(null);
  });
});

describe('a tag that cannot be rendered', () => {
  const { now } = Date;
  const { error } = console;
  afterEach(() => {
    Date.now = now;
    console.error = error;
  });

  for (const tag of TAGS)
    it(`shows its children or says that the status is unknown, and tries again: <${tag}>`, async () => {
      const messages: string[] = [];
      console.error = (...words) => messages.push(words.join(' '));
      const link = Object.assign(document.createElement('a'), { href: '/status', textContent: 'Status page' });
      const bare = await show(tag, outage);
      const element = await show(tag, outage, { children: [link] });
      const before = textOf(element);
      Date.now = () => {
        throw new Error('the clock is broken');
      };
      for (let times = 0; times < 2; times++)
        for (const each of [bare, element]) {
          each.requestUpdate();
          await each.updateComplete;
        }
      Date.now = now;
      expect(link.checkVisibility() && link.assignedSlot).to.be.ok;
      expect(textOf(bare)).to.equal('Status unknown');
      expect(element.matches(':state(unknown)') && !element.matches(':state(major_outage)')).to.equal(true);
      expect(messages).to.have.length(2);
      expect(messages[0]).to.contain(`<${tag}> cannot be rendered`).and.contain('the clock is broken');
      element.requestUpdate();
      await element.updateComplete;
      expect(textOf(element)).to.equal(before);
      expect(element.matches(':state(major_outage)')).to.equal(true);
    });
});

describe('an announcement', () => {
  const regionIn = (root: Document | Element): Element | null => root.querySelector('[role="status"]');

  it('is made inside the modal dialog or popover of the tag', async () => {
    for (const make of [
      () => {
        const dialog = document.createElement('dialog');
        container.append(dialog);
        dialog.showModal();
        return dialog;
      },
      () => {
        const popover = document.createElement('div');
        popover.popover = 'manual';
        container.append(popover);
        popover.showPopover();
        return popover;
      },
    ]) {
      const place = make();
      const badge = await show('status-badge', harbour(), { parent: place });
      await update(badge, outage);
      await until(() => regionIn(place)?.textContent, 'it is announced');
      place.remove();
    }
    const badge = await show('status-badge', harbour());
    await update(badge, outage);
    await until(() => regionIn(document)?.textContent && regionIn(document)?.parentElement === document.body);
  });

  it('is made in the document of the tag', async () => {
    const frame = document.createElement('iframe');
    container.append(frame);
    const badge = await show('status-badge', harbour());
    frame.contentDocument?.body.append(badge);
    await badge.updateComplete;
    await update(badge, outage);
    await until(() => frame.contentDocument && regionIn(frame.contentDocument)?.textContent);
  });
});

describe('a fixed banner', () => {
  const root = document.documentElement;
  const size = (): string => root.style.getPropertyValue('--status-banner-block-size');

  it('tells the page its height as long as it is shown', async () => {
    const banner = await show('status-banner', outage, { attributes: { placement: 'top' } });
    await until(() => size() === `${banner.offsetHeight}px`);
    banner.hidden = true;
    await until(() => size() === '0px');
    banner.hidden = false;
    await until(() => size() === `${banner.offsetHeight}px`);
    await show('status-banner', outage);
    banner.placement = 'inline';
    await banner.updateComplete;
    expect(size()).to.equal('');
    banner.placement = 'bottom';
    await until(() => size() === `${banner.offsetHeight}px`);
    banner.remove();
    expect(size()).to.equal('');
  });

  it('covers a third of the window at most', async () => {
    const banner = await show(
      'status-banner',
      harbour({ incidents: [incident('fog', { title: 'A very long title '.repeat(200) })] }),
      { attributes: { placement: 'bottom' } },
    );
    expect(banner.offsetHeight).to.be.at.most(Math.ceil(innerHeight / 3));
  });

  it('keeps the focus when it is dismissed with the keyboard: on the button that undoes it', async () => {
    const banner = await show('status-banner', outage, { attributes: { dismissible: '' } });
    await until(() => all(banner, '.dismiss').length);
    one(banner, '.dismiss').focus();
    one(banner, '.dismiss').click();
    await until(() => banner.shadowRoot?.activeElement?.matches('.undo'));
    localStorage.clear();
  });
});

describe('dismissals', () => {
  afterEach(() => localStorage.clear());

  it('belong to the absolute URL of the feed, also inside <status-feed>', async () => {
    const feed = harbour({ incidents: [incident('fog', { impact: 'minor' })] });
    const src = serve(feed);
    const attributes = { src, dismissible: '' };
    const banner = await shown(put('status-banner', { attributes }));
    await until(() => all(banner, '.dismiss').length);
    one(banner, '.dismiss').click();
    await banner.updateComplete;
    const same = document.createElement('status-feed');
    same.setAttribute('src', `${src.replace('/feed.json', '/x/../feed.json')}#top`);
    container.append(same);
    const inside = put('status-banner', { attributes: { dismissible: '' }, parent: same });
    await until(() => inside.matches(':state(hidden)'));
    const other = await shown(put('status-banner', { attributes: { src: serve(feed), dismissible: '' } }));
    expect(other.matches(':state(hidden)')).to.equal(false);
  });
});

describe('a mistake in an attribute', () => {
  const { warn } = console;
  afterEach(() => {
    console.warn = warn;
  });

  it('is logged once, with what was probably meant, besides the event', async () => {
    const messages: string[] = [];
    console.warn = (...words) => messages.push(words.join(' '));
    const attributes = {
      'hide-when-operation': '',
      'min-impact': 'mayor',
      components: 'Crane',
      class: 'x',
      'data-x': '',
      'aria-label': 'y',
    };
    for (let times = 0; times < 2; times++) await show('status-banner', outage, { attributes });
    await show('status-badge', outage, { attributes: { componen: 'cranes' } });
    await until(() => messages.length >= 4);
    expect(messages.toSorted()).to.deep.equal([
      'status-widgets: componen of <status-badge>: there is no attribute "componen", did you mean "component"?',
      'status-widgets: components of <status-banner>: no component is called "Crane", did you mean "cranes"?',
      'status-widgets: hide-when-operation of <status-banner>: there is no attribute "hide-when-operation", did you mean "hide-when-operational"?',
      'status-widgets: min-impact of <status-banner>: "mayor" is not one of minor, major, critical, did you mean "major"?',
    ]);
  });
});

describe('texts in several languages', () => {
  const multilingual = harbour({
    components: [component('cranes', 'major_outage', { uptime: uptimeHistory, texts: { de: { name: 'Kräne' } } })],
    incidents: [
      incident('fog', {
        components: ['cranes'],
        texts: { de: { title: 'Nebel' } },
        updates: [
          {
            at: minutesAgo(5),
            status: 'identified',
            body: 'It is foggy.',
            texts: { de: { body: 'Es ist neblig.' } },
          },
        ],
      }),
    ],
  });

  for (const [tag, words, attributes] of [
    ['status-banner', ['Nebel'], { components: 'Cranes' }],
    ['component-list', ['Kräne'], {}],
    ['status-badge', ['schwerer Ausfall|Schwerer Ausfall'], { component: 'Cranes' }],
    ['incident-history', ['Nebel', 'Es ist neblig.', 'Original anzeigen', 'It is foggy.'], {}],
  ] as const)
    it(`are shown in the language of <${tag}>, also when it changes`, async () => {
      const element = await show(tag, multilingual, { attributes: { lang: 'de', ...attributes } });
      await until(() => words.every((word) => new RegExp(word).test(textOf(element))), words.join());
      element.lang = 'en';
      await until(() => !/Kräne|Nebel|neblig/.test(textOf(element)));
    });

  it('have their own language, and the original below it', async () => {
    const element = await show('incident-history', multilingual, { attributes: { lang: 'de' } });
    await until(() => all(element, '.original').length);
    expect(one(element, '.title bdi').lang).to.equal('de');
    expect(one(element, '.update > .body').lang).to.equal('de');
    expect(textOf(element).match(/It is foggy\./g)).to.have.length(1);
    expect(one(element, '.original').hasAttribute('open')).to.equal(false);
  });
});
