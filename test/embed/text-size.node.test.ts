/** WCAG 2.2, 1.4.4 (text of 200 %), 1.4.10 (400 % zoom, which is 320 px), 1.4.12 (text spacing) and 2.5.8 (targets), measured. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { ComponentStatus, StatusFeedInput } from '../../src/feed/schema.js';
import { startHost, type Host } from './host-page.js';

const TAGS = ['status-banner', 'status-badge', 'component-list', 'uptime-bars', 'incident-history'];
const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

const feedOf = (status: ComponentStatus, more: Partial<StatusFeedInput> = {}): StatusFeedInput => ({
  version: 1,
  page: { name: 'Harbor', url: 'https://status.harbor.example/' },
  updatedAt: ago(0),
  groups: [{ id: 'quay', name: 'Quay with all of its berths' }],
  components: [
    {
      id: 'cranes',
      name: 'Cranes and other machines',
      status,
      group: 'quay',
      uptime: { from: ago(130_000).slice(0, 10), days: [{ date: ago(5000).slice(0, 10), partialOutage: 1320 }] },
    },
    { id: 'locks', name: 'Locks', status: 'operational', group: 'quay', url: 'https://harbor.example/locks' },
  ],
  ...more,
});
const incidents: StatusFeedInput['incidents'] = ['fog', 'wind', 'ice'].map((id, index) => ({
  id,
  title: `Heavy ${id} at the entrance`,
  status: index < 2 ? 'identified' : 'resolved',
  impact: 'major',
  startedAt: ago(75 + 5000 * +(index > 1)),
  url: `https://status.harbor.example/${id}`,
  components: ['cranes', 'locks'],
  updates: [1, 2, 3, 4, 5].map((number) => ({
    status: index > 1 && number === 1 ? 'resolved' : 'identified',
    at: ago(12 * number + 5000 * +(index > 1)),
    body: 'A lamp is broken. It is being replaced.',
  })),
}));
const FEEDS: Readonly<Record<string, StatusFeedInput>> = {
  operational: feedOf('operational'),
  incidents: feedOf('partial_outage', { incidents }),
  maintenance: feedOf('under_maintenance', {
    maintenances: [
      { id: 'a', title: 'Paint the cranes', status: 'in_progress', startsAt: ago(30), endsAt: ago(-90) },
      { id: 'b', title: 'Oil the locks', status: 'scheduled', startsAt: ago(-200), endsAt: ago(-300) },
    ],
  }),
  stale: feedOf('degraded_performance', { updatedAt: ago(12), ttl: 60, incidents }),
};

const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

/**
 * Text that is cut off, covered by other text, or outside of the window, and targets below 24 px. An ellipsis in the fixed height of a
 * banner is no loss: the list and the history have the whole text.
 */
const faults = (): string[] => {
  const found: string[] = [];
  const texts: { element: Element; words: string; box: DOMRect }[] = [];
  const isHidden = (element: Element): boolean =>
    !element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) ||
    !!element.closest('.sr, .clamped, [hidden], svg');
  /** The part of a box that no ancestor hides. */
  const visible = (element: Element, { left, top, right, bottom }: DOMRect): DOMRect => {
    for (let each: Element | null = element; each; each = each.parentElement)
      if (/hidden|clip/.test(getComputedStyle(each).overflowX)) {
        const box = each.getBoundingClientRect();
        [left, top] = [Math.max(left, box.left), Math.max(top, box.top)];
        [right, bottom] = [Math.min(right, box.right), Math.min(bottom, box.bottom)];
      }
    return new DOMRect(left, top, right - left, bottom - top);
  };
  for (const host of document.querySelectorAll('main > *'))
    for (const element of host.shadowRoot?.querySelectorAll('*') ?? []) {
      const name = `<${host.localName}> ${element.localName}.${element.className}`;
      if (isHidden(element) || element.closest('[popover]')) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      if (overflowX !== 'visible' || overflowY !== 'visible') {
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
        // Scrolling in one direction is no loss.
        const { textOverflow, webkitLineClamp } = getComputedStyle(element);
        const isCut = textOverflow !== 'ellipsis' && webkitLineClamp === 'none';
        if (isCut && /hidden|clip/.test(overflowX) && scrollWidth > clientWidth + 1)
          found.push(`${name} cuts text off`);
        if (isCut && /hidden|clip/.test(overflowY) && scrollHeight > clientHeight + 1)
          found.push(`${name} cuts lines off`);
      }
      // A link in a line of words is as high as the line.
      if (element.matches('a, button, summary, [role="slider"]') && !element.closest('.line')) {
        const { width, height } = element.getBoundingClientRect();
        if (Math.min(width, height) < 23.9)
          found.push(`${name} ${element.textContent} is a target of ${width} × ${height} px`);
      }
      for (const node of element.childNodes)
        if (node instanceof Text && node.data.trim()) {
          const range = document.createRange();
          range.selectNodeContents(node);
          for (const rect of range.getClientRects()) {
            const box = visible(element, rect);
            if (box.width > 0 && box.height > 0) texts.push({ element, words: node.data.trim(), box });
          }
        }
    }
  for (const [index, { box, words, element }] of texts.entries()) {
    if (box.left < -1 || box.right > innerWidth + 1) found.push(`"${words}" is outside of the window`);
    for (const other of texts.slice(index + 1)) {
      if (other.element === element) continue;
      const width = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const height = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      // Boxes of lines may touch.
      if (width > 2 && height > 0.4 * Math.min(box.height, other.box.height))
        found.push(`"${words}" and "${other.words}" overlap`);
    }
  }
  return found;
};

describe('text', () => {
  let host: Host;
  let page: Page;
  before(async () => {
    host = await startHost();
    ({ page } = await host.open({ body: '' }));
    await page.addScriptTag({ type: 'module', url: '/cdn/status-widgets.js' });
    await page.waitForFunction(() => customElements.get('status-banner'));
  });
  after(() => host.close());

  const show = async (feed: StatusFeedInput, css: string): Promise<void> => {
    await page.evaluate(
      async ([tags, shown, style]) => {
        document.body.innerHTML = `<main>${tags.map((tag) => `<${tag}></${tag}>`).join('')}</main>`;
        for (const tag of tags) {
          const element = document.querySelector(tag)!;
          Object.assign(element, { feed: shown });
          await (element as unknown as { updateComplete: Promise<unknown> }).updateComplete;
          element.shadowRoot?.append(Object.assign(document.createElement('style'), { textContent: style }));
        }
        for (let frame = 0; frame < 5; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
      },
      [TAGS, feed, css] as const,
    );
  };

  for (const [setting, { width, size = 100, css = '' }] of Object.entries({
    'at a zoom of 400 %': { width: 320 },
    'with a size of 200 %': { width: 1000, size: 200 },
    'with a size of 200 % in a narrow window': { width: 640, size: 200 },
    'with the spacing of WCAG 1.4.12': { width: 1000, css: SPACING },
    'with that spacing in 320 px': { width: 320, css: SPACING },
  } as Record<string, { width: number; size?: number; css?: string }>))
    for (const [state, feed] of Object.entries(FEEDS))
      it(`is complete ${setting}: ${state}`, async () => {
        await page.setViewportSize({ width, height: 900 });
        await page.evaluate((percent) => (document.documentElement.style.fontSize = `${percent}%`), size);
        await show(feed, css);
        assert.deepEqual(await page.evaluate(faults), []);
      });
});
