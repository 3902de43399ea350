import { expect } from '@open-wc/testing';
import { COMPONENT_STATUSES } from '../../src/feed/words.js';
import { component, harbour } from '../fixtures/elements/harbour.js';
import { one, show, container } from '../elements/on-page.js';

const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
const luminance = (color: string): number => {
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data].map((byte) => {
    const value = byte / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
};
const contrast = (a: string, b: string): number => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
};

/** The footer of Docusaurus. */
const FOOTER = '#303846';

/** The contrast of the words of a badge in a dark footer of a light page. */
const contrastIn = async (colorScheme: string, status: (typeof COMPONENT_STATUSES)[number]): Promise<number> => {
  const footer = document.createElement('footer');
  footer.style.cssText = `background: ${FOOTER}; color: #ebedf0; color-scheme: ${colorScheme}`;
  container.style.colorScheme = 'light';
  container.append(footer);
  const badge = await show('status-badge', harbour({ components: [component('cranes', status), component('locks')] }), {
    parent: footer,
  });
  return contrast(getComputedStyle(one(badge, 'bdi')).color, FOOTER);
};

describe('a badge in a dark footer of a light page', () => {
  for (const status of COMPONENT_STATUSES)
    it(`has words with a contrast of 4.5:1 if the footer has a dark color-scheme: ${status}`, async () => {
      expect(await contrastIn('dark', status)).to.be.at.least(4.5);
    });

  it('cannot be read without that line, which proves the measurement', async () => {
    expect(await contrastIn('light', 'operational')).to.be.below(2);
  });
});
