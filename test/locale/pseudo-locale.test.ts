import { expect } from '@open-wc/testing';
import { COMPONENT_STATUSES } from '../../src/feed/words.js';
import { addLocale } from '../../src/locale/locales.js';
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
import { PSEUDO, SIGNS, mistakeIn, pseudoMessages } from './pseudo-messages.js';
import { TAGS, all, container, put, show, shown, until } from '../elements/on-page.js';

/** Short names of months, years and counts in the controls of a history, and the weekday and time of what was less than a day ago. */
const FROM_INTL = /^\s*(?:[A-Z][a-z]{2}|\d{1,4}|[A-Z][a-z]{2},? \d{1,2}:\d{2}(?:\s[AP]M)?)\s*$/;

/** A feed with all states, whose texts are signs. */
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

/** Whether the text of an element ends with an ellipsis where there is no room. */
const isCut = (element: Element | null): boolean =>
  !!element && (getComputedStyle(element).textOverflow === 'ellipsis' || isCut(element.parentElement));

addLocale(pseudoMessages);

describe('a locale with longer words in brackets', () => {
  for (const [name, feed] of Object.entries(FEEDS))
    for (const tag of TAGS)
      it(`is all text of <${tag}>, in whole sentences and without overflow: ${name}`, async () => {
        const frame = document.createElement('div');
        frame.style.cssText = 'inline-size: 320px; font: 16px/1.5 sans-serif';
        frame.lang = PSEUDO;
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
        expect(
          textsIn(element).flatMap((text) => (FROM_INTL.test(text) ? undefined : mistakeIn(text)) ?? []),
        ).to.deep.equal([]);
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
    container.lang = PSEUDO;
    for (const tag of TAGS) {
      const element = await shown(put(tag, { attributes: { src: 'https://nowhere.invalid/feed.json' } }));
      expect(
        textsIn(element).flatMap((text) => mistakeIn(text) ?? []),
        tag,
      ).to.deep.equal([]);
    }
    container.removeAttribute('lang');
  });
});
