import { expect } from '@open-wc/testing';
import { barsStyles } from '../../src/elements/bars.styles.js';
import { COLOURS } from '../../src/styles/colours.js';
import { host } from '../../src/styles/host.js';
import { palette } from '../../src/styles/palette.js';
import { surfaces } from '../../src/styles/surfaces.js';

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

const SCHEMES = ['light', 'dark'] as const;
const pages = { light: '#ffffff', dark: '#0d1117' };

const of = (matrix: Matrix, [x, y, z]: Triple): Triple => {
  const row = ([a, b, c]: Triple): number => a * x + b * y + c * z;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
};

/** Linear light of each channel, 0–1. https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
const linear = (hex: string): Triple => {
  const long = hex.length === 4 ? hex.replace(/\w/g, '$&$&') : hex;
  const channel = (at: number): number => {
    const value = parseInt(long.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
};

const luminance = (hex: string): number => {
  const [r, g, b] = linear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (a: string, b: string): number => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
};

/** Linear sRGB to OKLab. https://www.w3.org/TR/css-color-4/#color-conversion-code */
const oklab = (rgb: Triple): Triple => {
  const [l, m, s] = of([[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566], [0.0883024619, 0.2817188376, 0.6299787005]], rgb);
  const cone: Triple = [Math.cbrt(l), Math.cbrt(m), Math.cbrt(s)];
  return of([[0.2104542553, 0.793617785, -0.0040720468], [1.9779984951, -2.428592205, 0.4505937099], [0.0259040371, 0.7827717662, -0.808675766]], cone);
};

/** What colour-blind eyes see, at full severity: Machado, Oliveira and Fernandes 2009, https://doi.org/10.1109/TVCG.2009.113 */
const EYES: Readonly<Record<string, Matrix>> = {
  normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protan: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deutan: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritan: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

const seen = (hex: string, eyes: Matrix): Triple => {
  const [r, g, b] = of(eyes, linear(hex));
  const clip = (value: number): number => Math.max(0, Math.min(1, value));
  return oklab([clip(r), clip(g), clip(b)]);
};

const distance = (a: string, b: string, eyes: Matrix): number => {
  const [x, y] = [seen(a, eyes), seen(b, eyes)];
  return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
};

/** The default of a custom property in a style sheet: its light and its dark colour. */
const pairOf = (css: string, property: string): Readonly<Record<'light' | 'dark', string>> => {
  const [, light = '', dark = ''] = new RegExp(`${property}[:,]\\s*(?:var\\([\\w-]+,\\s*)?light-dark\\((#\\w+),\\s*(#\\w+)\\)`).exec(css) ?? [];
  if (!dark) throw new Error(`${property} has no light-dark() pair`);
  return { light, dark };
};

describe('the palette', () => {
  for (const [name, [mark, darkMark, soft, darkSoft, ink, darkInk]] of Object.entries(COLOURS)) {
    for (const [scheme, colours] of [['light', { mark, soft, ink }], ['dark', { mark: darkMark, soft: darkSoft, ink: darkInk }]] as const) {
      it(`has ${scheme} text of ${name} that can be read, and a mark that can be told from its ground`, () => {
        expect(contrast(colours.ink, colours.soft), 'ink on soft').to.be.at.least(4.5);
        expect(contrast(colours.ink, pages[scheme]), 'ink on the page').to.be.at.least(4.5);
        expect(contrast(colours.mark, pages[scheme]), 'mark on the page').to.be.at.least(3);
        expect(contrast(colours.mark, colours.soft), 'mark on soft').to.be.at.least(3);
      });
    }
  }

  it('reaches the style sheet, a pair for every name', () => {
    for (const name of Object.keys(COLOURS)) {
      for (const suffix of ['', '-soft', '-text']) expect(palette.cssText).to.match(new RegExp(`var\\(--status-${name}${suffix},light-dark\\(#\\w{6},#\\w{6}\\)\\)`));
    }
  });

  for (const scheme of SCHEMES) {
    it(`has plain and quiet ${scheme} text that can be read on the page and on a surface`, () => {
      expect(pairOf(host.cssText, '--status-background')[scheme].replace('#fff', '#ffffff').slice(0, 7)).to.equal(pages[scheme]);
      const surface = pairOf(surfaces.cssText, '--status-surface')[scheme];
      for (const text of [pairOf(host.cssText, '--status-text')[scheme], pairOf(surfaces.cssText, '--status-muted')[scheme]]) {
        for (const ground of [pages[scheme], surface]) expect(contrast(text, ground), `${text} on ${ground}`).to.be.at.least(4.5);
      }
      // A group's roll stands on the surface.
      for (const [, , , , ink, darkInk] of Object.values(COLOURS)) expect(contrast(scheme === 'light' ? ink : darkInk, surface)).to.be.at.least(4.5);
    });
  }
});

describe('the day bars', () => {
  const names = ['operational', 'degraded', 'partial', 'major', 'maintenance'];
  for (const scheme of SCHEMES) {
    const colours = names.map((name) => [name, pairOf(barsStyles.cssText, `--status-${name}-bar`)[scheme]] as const);

    it(`stand out from a ${scheme} page`, () => {
      for (const [name, colour] of colours) expect(contrast(colour, pages[scheme]), name).to.be.at.least(3);
    });

    for (const [eyes, matrix] of Object.entries(EYES)) {
      it(`stay apart in the ${scheme} for ${eyes} eyes`, () => {
        for (const [at, [name, colour]] of colours.entries())
          for (const [other, otherColour] of colours.slice(at + 1)) expect(distance(colour, otherColour, matrix), `${name} and ${other}`).to.be.at.least(0.08);
      });
    }
  }
});
