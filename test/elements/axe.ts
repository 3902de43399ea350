import 'axe-core/axe.min.js';
import type axeCore from 'axe-core';

declare const axe: typeof axeCore;

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Checks an element and its shadow tree with axe-core, in both color schemes. Returns the violations. */
export const axeViolations = async (element: Element): Promise<string[]> => {
  const { style } = document.documentElement;
  const found: string[] = [];
  for (const [scheme, background] of [
    ['light', '#fff'],
    ['dark', '#0d1117'],
  ] as const) {
    style.colorScheme = scheme;
    style.background = background;
    const { violations } = await axe.run(element, {
      runOnly: scheme === 'light' ? { type: 'tag', values: RULES } : { type: 'rule', values: ['color-contrast'] },
      resultTypes: ['violations'],
    });
    for (const { id, nodes } of violations)
      found.push(
        ...nodes.map(({ target, failureSummary }) => `${scheme} ${id} ${target.join(' ')}: ${failureSummary}`),
      );
  }
  style.colorScheme = style.background = '';
  return found;
};
