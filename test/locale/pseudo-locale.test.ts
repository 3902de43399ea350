import { expect } from '@open-wc/testing';
import { COMPONENT_STATUSES } from '../../src/feed/words.js';
import { en } from '../../src/locale/languages/en.js';
import { addLocale } from '../../src/locale/locales.js';
import type { Messages } from '../../src/locale/messages.js';
import {
  component,
  harbour,
  incident,
  maintenance,
  minutesAgo,
  past,
  updatedAgo,
  uptimeHistory,
} from '../fixtures/elements/harbour.js';
import { TAGS, all, container, put, show, shown, until } from '../elements/on-page.js';

/** Text of the messages is in these brackets. The texts of the feeds have no letters. */
const BRACKETS = /⟦[^⟦⟧]*⟧/g;

/** A text in brackets, with each word 40 % longer. Texts inside that are in brackets already stay. */
const pseudo = (text: string): string =>
  text
    ? `⟦${text
        .split(/(⟦.*⟧)/)
        .map((part) =>
          part.startsWith('⟦')
            ? part
            : part.replace(/\p{L}{2,}/gu, (word) => word + 'ñ'.repeat(Math.ceil(word.length * 0.4))),
        )
        .join('')}⟧`
    : '';

const translate = (value: unknown): unknown => {
  if (typeof value === 'string') return pseudo(value);
  if (typeof value === 'function')
    return (...given: unknown[]) => pseudo(String(Reflect.apply(value, undefined, given)));
  return Object.fromEntries(Object.entries(value ?? {}).map(([key, each]) => [key, translate(each)]));
};

const LANG = 'en-x-pseudo';
const { numbers, ...words } = en;
const messages = {
  ...(translate(words) as Messages),
  lang: LANG,
  numbers: { [LANG]: translate(numbers?.en) as NonNullable<typeof numbers>[string] },
};

/** Short names of months, years and counts in the controls of a history. */
const FROM_INTL = /^\s*(?:[A-Z][a-z]{2}|\d{1,4})\s*$/;

/** A feed with all states, whose texts are signs. */
const SIGNS = '§§ §';
const troubled = harbour({
  page: { name: SIGNS, url: 'https://status.example' },
  groups: [{ id: 'g', name: SIGNS }],
  components: [
    ...COMPONENT_STATUSES.map((status) =>
      component(status, status, { name: SIGNS, group: 'g', uptime: uptimeHistory }),
    ),
    component('other', 'operational', {
      name: '',
      uptime: { share: 0.9998, from: uptimeHistory.from, days: [] } as never,
    }),
  ],
  incidents: [
    ...(['investigating', 'identified', 'monitoring', 'unknown'] as const).map((status, index) =>
      incident(status, {
        title: index ? SIGNS : '',
        status,
        impact: (['minor', 'major', 'critical', 'unknown'] as const)[index]!,
        components: ['operational', 'minor_outage', 'major_outage', 'unknown', 'partial_outage'],
        updates: [{ status, at: minutesAgo(20), body: SIGNS }],
      }),
    ),
    past('p', 5, { title: SIGNS, updates: [{ status: 'resolved', at: minutesAgo(7000), body: SIGNS }] }),
  ],
  maintenances: [
    maintenance('now', { title: SIGNS, startsAt: minutesAgo(9), endsAt: minutesAgo(-90) }),
    maintenance('soon', { title: SIGNS, status: 'scheduled', startsAt: minutesAgo(-600), endsAt: minutesAgo(-900) }),
  ],
});
const FEEDS: Readonly<Record<string, unknown>> = {
  'everything at once': troubled,
  'all operational': harbour({
    page: { name: SIGNS },
    groups: [],
    components: [component('a', 'operational', { name: SIGNS })],
  }),
  'one outage': harbour({
    page: { name: SIGNS, url: 'https://status.example' },
    groups: [],
    components: [component('a', 'major_outage', { name: SIGNS }), component('b', 'operational', { name: SIGNS })],
  }),
  nothing: { version: 1, page: { name: SIGNS } },
  'old data': { ...troubled, ...updatedAgo(8) },
  'data that is too old': { ...troubled, ...updatedAgo(60) },
};

const ATTRIBUTES = ['aria-label', 'aria-valuetext', 'aria-roledescription', 'title', 'alt', 'placeholder'];

/** Everything that visitors read or hear in the shadow root of an element. */
const textsIn = (element: Element): readonly string[] => {
  const texts: string[] = [];
  const walker = document.createTreeWalker(element.shadowRoot!, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Element) {
      for (const name of ATTRIBUTES) texts.push(node.getAttribute(name) ?? '');
      if ('ariaLabel' in node) texts.push(node.ariaLabel ?? '', node.ariaValueText ?? '');
    } else if (node.parentElement?.localName !== 'style') texts.push(node.textContent ?? '');
  return texts.filter((text) => text.trim());
};

/** Removes what is in brackets, from the inside out. What comes from messages is one sign. */
const withoutMessages = (text: string): string => {
  const outer = text.replace(BRACKETS, '▮');
  return outer === text ? text : withoutMessages(outer);
};

/** Whether the text of an element ends with an ellipsis where there is no room. */
const isCut = (element: Element | null): boolean =>
  !!element && (getComputedStyle(element).textOverflow === 'ellipsis' || isCut(element.parentElement));

addLocale(messages);

describe('a locale with longer words in brackets', () => {
  for (const [name, feed] of Object.entries(FEEDS))
    for (const tag of TAGS)
      it(`is all text of <${tag}>, in whole sentences and without overflow: ${name}`, async () => {
        const frame = document.createElement('div');
        frame.style.cssText = 'inline-size: 320px; font: 16px/1.5 sans-serif';
        frame.lang = LANG;
        container.append(frame);
        const attributes: Record<string, string> =
          tag === 'uptime-bars'
            ? { component: name === 'everything at once' ? 'operational' : 'a' }
            : tag === 'incident-history'
              ? { controls: '' }
              : { 'uptime-table': '' };
        const element = await show(tag, feed, { parent: frame, attributes });
        await until(() => element.shadowRoot?.textContent?.trim(), 'it shows something');

        expect(textsIn(element).join()).to.contain('⟦');
        for (const text of textsIn(element)) {
          // The number of names that are left out.
          if (FROM_INTL.test(text)) continue;
          const rest = withoutMessages(text).replace(/\+\d+$/, '');
          expect(rest, `"${text}" is from the messages`).not.to.match(/[\p{L}\p{N}]/u);
          expect(rest, `"${text}" is not put together from pieces`).not.to.match(/▮\s*▮/);
        }
        const { right } = frame.getBoundingClientRect();
        expect(frame.scrollWidth).to.be.at.most(320);
        for (const each of all(element, ':not(svg *)'))
          if (each.checkVisibility() && !isCut(each) && !each.matches('[part="day"], [part="day"] *, .sr, .sr *'))
            expect(
              Math.round(each.getBoundingClientRect().right),
              `${each.outerHTML.slice(0, 300)} ends inside`,
            ).to.be.at.most(Math.round(right) + 1);
      });

  it('is all text of tags whose feed cannot be reached', async () => {
    container.lang = LANG;
    for (const tag of TAGS) {
      const element = await shown(put(tag, { attributes: { src: 'https://nowhere.invalid/feed.json' } }));
      for (const text of textsIn(element)) expect(withoutMessages(text), tag).not.to.match(/[\p{L}\p{N}]/u);
    }
    container.removeAttribute('lang');
  });
});
