import { expect } from '@open-wc/testing';
import type { ComponentStatus } from '../../src/feed/schema.js';
import { component, harbour, incident, past, uptimeHistory } from '../fixtures/elements/harbour.js';
import { all, show, TAGS } from '../elements/on-page.js';

const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;

/** Red, green, blue and opacity of a color, 0–255. */
const channels = (color: string): readonly number[] => {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data];
};
const opacity = (color: string): number => (color === 'none' ? 0 : channels(color)[3]!);

const STATES: readonly (readonly [name: string, status: ComponentStatus])[] = [
  ['operational', 'operational'],
  ['maintenance', 'under_maintenance'],
  ['degraded', 'minor_outage'],
  ['partial', 'partial_outage'],
  ['major', 'major_outage'],
  ['unknown', 'unknown'],
];
const GRAYS = ['background', 'surface', 'line', 'text', 'muted'];

const feedOf = (status: ComponentStatus) =>
  harbour({
    components: [component('cranes', status, { uptime: uptimeHistory }), component('locks')],
    incidents: status === 'operational' ? [past('ice', 2)] : [incident('fog'), past('ice', 2)],
  });

for (const tag of TAGS)
  describe(`<${tag}> on a page that sets a transparent color`, () => {
    for (const [name, status] of [...STATES, ...GRAYS.map((gray) => [gray, 'major_outage'] as const)])
      for (const property of name === 'unknown' || GRAYS.includes(name) ? [name] : [name, `${name}-bar`])
        it(`has visible words, signs and bars with --status-${property}`, async () => {
          const element = await show(tag, feedOf(status), {
            attributes: { style: `--status-${property}: transparent; color-scheme: light` },
          });
          for (const each of all(element, '*:not(svg *)')) {
            const hasText = [...each.childNodes].some((node) => node instanceof Text && node.data.trim());
            if (hasText) expect(opacity(getComputedStyle(each).color), each.className).to.equal(255);
          }
          for (const path of all(element, '.icon path, .days path')) {
            const { stroke, fill, opacity: faint } = getComputedStyle(path);
            expect(Math.max(opacity(stroke), opacity(fill)), path.outerHTML).to.equal(255);
            if (path.matches('.silhouette')) expect(channels(stroke).slice(0, 3)).not.to.deep.equal([255, 255, 255]);
            if (!path.matches('.background, .stale')) expect(faint).to.equal('1');
          }
        });

    it('keeps a half transparent color as it is', async () => {
      const element = await show(tag, feedOf('major_outage'), {
        attributes: { style: '--status-major: rgb(200 0 0 / 0.5)' },
      });
      for (const path of all(element, '.silhouette.major_outage'))
        for (const [index, channel] of channels('rgb(200 0 0 / 0.5)').entries())
          expect(channels(getComputedStyle(path).stroke)[index]).to.be.closeTo(channel, 1);
    });
  });
