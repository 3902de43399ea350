import { expect } from '@open-wc/testing';
import type { StatusBanner } from '../../../src/elements/status-banner/status-banner.js';
import type { StatusFeedInput } from '../../../src/feed/schema.js';
import {
  PAGE,
  component,
  harbour,
  incident,
  maintenance,
  minutesAgo,
  updatedAgo,
} from '../../fixtures/elements/harbour.js';
import { container, one, until } from '../on-page.js';

const long = 'Long words about lamps, ships and tugs that wait in the fog. '.repeat(20);
const names = ['Cranes', 'Locks', 'Ferries', 'Tugs'];
/** Its worst incident has a title, and one update with a long text. */
const troubled = (title: string, more: Partial<StatusFeedInput> = {}): StatusFeedInput =>
  harbour({
    components: names.map((name, index) => component(name, index ? 'major_outage' : 'operational', { name })),
    incidents: [
      incident('fog', {
        title,
        url: PAGE,
        components: names,
        updates: [{ at: minutesAgo(9), status: 'identified', body: long }],
      }),
      ...(more.incidents ?? []),
    ],
    ...updatedAgo(0),
  });
const OTHERS = ['ice', 'wind'].map((id) => incident(id, { impact: 'minor' }));
const TROUBLED = {
  'a short title': troubled('Fog in all of the harbor'),
  'a long title': troubled('Ships cannot leave the harbor because of the fog'),
  'an endless title': troubled(long),
  'several incidents': troubled('Fog in all of the harbor', { incidents: OTHERS }),
};
const FEEDS: Readonly<Record<string, StatusFeedInput>> = {
  operational: harbour(),
  'a maintenance': harbour({ maintenances: [maintenance('dredge', { endsAt: minutesAgo(-125) })] }),
  stale: harbour(updatedAgo(12)),
  unknown: harbour(updatedAgo(60)),
  ...TROUBLED,
};

/** A window of its own, whose width the media queries read, with a banner for each feed. */
const openWindow = async (variant = ''): Promise<[HTMLIFrameElement, ReadonlyMap<string, StatusBanner>]> => {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><html lang="en"><body style="margin: 0; font: 16px/1.5 sans-serif">
    <script type="module" src="/src/define/status-banner.ts"></script>`;
  container.append(frame);
  await until(() => frame.contentWindow?.customElements.get('status-banner'), 'the banner is defined');
  const banners = new Map<string, StatusBanner>();
  for (const [name, feed] of Object.entries(FEEDS)) {
    const banner = frame.contentDocument!.createElement('status-banner');
    banner.variant = variant;
    banner.feed = feed;
    frame.contentDocument!.body.append(banner);
    await banner.whenReady();
    banners.set(name, banner);
  }
  return [frame, banners];
};

describe('<status-banner> in a window', () => {
  for (const variant of ['', 'compact'])
    it(`has the same height in every state, at every width ${variant}`, async () => {
      const [frame, banners] = await openWindow(variant);
      for (let width = 160; width <= 1200; width += 20) {
        frame.style.width = `${width}px`;
        const heights = [...banners.values()].map((banner) => Math.round(banner.getBoundingClientRect().height));
        for (const each of heights)
          expect(Math.abs(each - heights[0]!), `${width} px: ${heights.join()}`).to.be.below(3);
      }
    });

  it('shows at least two lines of the newest update on a phone', async () => {
    const [frame, banners] = await openWindow();
    for (const width of [320, 360, 400, 440])
      for (const name of Object.keys(TROUBLED)) {
        frame.style.width = `${width}px`;
        const banner = banners.get(name)!;
        const update = one(banner, '.update');
        const end = Math.min(...[update, one(banner, '.detail')].map((each) => each.getBoundingClientRect().bottom));
        const lines = (end - update.getBoundingClientRect().top) / parseFloat(getComputedStyle(update).lineHeight);
        expect(Math.round(lines * 10) / 10, `${name}, ${width} px`).to.be.within(1.8, 3);
      }
  });
});
