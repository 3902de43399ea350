import { expect } from '@open-wc/testing';
import { harbour } from '../fixtures/elements/harbour.js';
import { show } from '../elements/on-page.js';

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

const SCHEMES = ['light', 'dark'] as const;
/** The pages that the widgets must look native on. */
const pages = { light: '#ffffff', dark: '#0d1117' };

const of = (matrix: Matrix, [x, y, z]: Triple): Triple => {
  const row = ([a, b, c]: Triple): number => a * x + b * y + c * z;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
};

const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;

/** Linear light of each channel, 0–1, of any CSS color, as it is painted. https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
const linear = (color: string): Triple => {
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [r, g, b, alpha] = canvas.getImageData(0, 0, 1, 1).data;
  if (alpha !== 255) throw new Error(`${color} is not opaque`);
  const channel = (byte: number): number => {
    const value = byte / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(r!), channel(g!), channel(b!)];
};

const luminance = (color: string): number => {
  const [r, g, b] = linear(color);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (a: string, b: string): number => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
};

/** Linear sRGB to OKLab. https://www.w3.org/TR/css-color-4/#color-conversion-code */
const oklab = (rgb: Triple): Triple => {
  const [l, m, s] = of(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  );
  const cone: Triple = [Math.cbrt(l), Math.cbrt(m), Math.cbrt(s)];
  return of(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cone,
  );
};

/** What color-blind eyes see, at full severity: Machado, Oliveira and Fernandes 2009, https://doi.org/10.1109/TVCG.2009.113 */
const EYES: Readonly<Record<string, Matrix>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const seen = (color: string, eyes: Matrix): Triple => {
  const [r, g, b] = of(eyes, linear(color));
  const clip = (value: number): number => Math.max(0, Math.min(1, value));
  return oklab([clip(r), clip(g), clip(b)]);
};

const distance = (a: string, b: string, eyes: Matrix): number => {
  const [x, y] = [seen(a, eyes), seen(b, eyes)];
  return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
};

const STATES = [
  'unknown',
  'stale',
  'operational',
  'under_maintenance',
  'degraded_performance',
  'minor_outage',
  'partial_outage',
  'major_outage',
];

/** What an element paints in a scheme: colors of a state and of the page, as the cascade gives them. */
const painter = async (scheme: (typeof SCHEMES)[number]) => {
  const element = await show('component-list', harbour());
  element.style.colorScheme = scheme;
  const probe = (markup: Element): Element => element.shadowRoot!.appendChild(markup);
  return {
    /** A custom property as a color, inside something of a state. */
    color: (name: string, state = ''): string => {
      const span = document.createElement('span');
      span.className = state;
      span.style.color = `var(${name})`;
      return getComputedStyle(probe(span)).color;
    },
    bar: (state: string): string => {
      const bars = document.createElement('div');
      bars.className = 'bars';
      const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      path.setAttribute('class', state);
      const drawing = bars.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg'));
      drawing.setAttribute('class', 'days');
      drawing.append(path);
      probe(bars);
      return getComputedStyle(path).stroke;
    },
  };
};

for (const scheme of SCHEMES) {
  const page = pages[scheme];

  describe(`the ${scheme} palette`, () => {
    it('paints on the page that it is made for', async () => {
      const { color } = await painter(scheme);
      expect(contrast(color('--_page'), page)).to.be.below(1.01);
    });

    for (const state of STATES) {
      it(`has text of ${state} that can be read, and a mark that can be told from its ground`, async () => {
        const { color } = await painter(scheme);
        const [mark, soft, ink] = [color('--_mark', state), color('--_soft', state), color('--_ink', state)];
        expect(contrast(ink, soft), 'ink on soft').to.be.at.least(4.5);
        expect(contrast(ink, page), 'ink on the page').to.be.at.least(4.5);
        expect(contrast(ink, color('--_surface')), "ink on a group's surface").to.be.at.least(4.5);
        expect(contrast(mark, page), 'mark on the page').to.be.at.least(3);
        expect(contrast(mark, soft), 'mark on soft').to.be.at.least(3);
      });
    }

    it('has plain and quiet text that can be read on the page and on a surface', async () => {
      const { color } = await painter(scheme);
      for (const text of ['--_text', '--_muted'])
        for (const ground of [page, color('--_surface')])
          expect(contrast(color(text), ground), text).to.be.at.least(4.5);
    });

    it('has a color of its own for each state but two that share one', async () => {
      const { color } = await painter(scheme);
      expect(new Set(STATES.map((state) => color('--_mark', state))).size).to.equal(STATES.length - 2);
      expect(color('--_mark', 'minor_outage')).to.equal(color('--_mark', 'degraded_performance'));
      expect(color('--_mark', 'stale')).to.equal(color('--_mark', 'unknown'));
    });
  });

  describe(`the ${scheme} day bars`, () => {
    const names = ['operational', 'degraded_performance', 'partial_outage', 'major_outage', 'under_maintenance'];

    it('stand out from the page', async () => {
      const { bar } = await painter(scheme);
      for (const name of [...names, 'minor_outage']) expect(contrast(bar(name), page), name).to.be.at.least(3);
    });

    for (const [eyes, matrix] of Object.entries(EYES)) {
      it(`stay apart for ${eyes} eyes`, async () => {
        const { bar } = await painter(scheme);
        for (const [at, name] of names.entries())
          for (const other of names.slice(at + 1))
            expect(distance(bar(name), bar(other), matrix), `${name} and ${other}`).to.be.at.least(0.08);
      });
    }
  });
}
