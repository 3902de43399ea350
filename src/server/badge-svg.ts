import type { ComponentStatus } from '../feed/schema.js';
import type { Messages } from '../locale/messages.js';
import { COLORS } from '../styles/colors.js';
import type { BadgeContent } from './badge-content.js';
import { escapeMarkup } from './escape-markup.js';
import { textWidth } from './text-width.js';

/** The color of each state on a light and on a dark page. */
export const BADGE_COLORS: Readonly<Record<ComponentStatus, readonly [light: string, dark: string]>> = {
  unknown: COLORS.unknown,
  operational: COLORS.operational,
  under_maintenance: COLORS.maintenance,
  degraded_performance: COLORS.degraded,
  minor_outage: COLORS.degraded,
  partial_outage: COLORS.partial,
  major_outage: COLORS.major,
};

const FONT_SIZE = 11;
/** Pixels on each side of a text. */
const PADDING = 7;
const HEIGHT = 20;
const FONTS = 'DejaVu Sans,Verdana,Geneva,sans-serif';
const LEFT = ['#e2e6eb', '#262c36'] as const;
const LABEL = ['#1f2328', '#e6edf3'] as const;
const MESSAGE = ['#fff', '#0d1117'] as const;

/**
 * A badge as SVG, for README files and pages without scripts. Its name for screen readers is its whole text. `textLength` keeps
 * the text inside its box in any font: https://svgwg.org/svg2-draft/text.html#TextElementTextLengthAttribute
 * Without its style element, which a Content Security Policy or a filter may remove, it has the colors of a light page.
 */
export const badgeSvg = ({ label, message, status }: BadgeContent, { lang, labeled }: Messages): string => {
  const [light, dark] = BADGE_COLORS[status];
  const labelWidth = textWidth(label, FONT_SIZE);
  const messageWidth = textWidth(message, FONT_SIZE);
  const left = labelWidth + 2 * PADDING;
  const width = left + messageWidth + 2 * PADDING;
  const title = escapeMarkup(labeled(label, message));
  const text = (className: string, fill: string, x: number, length: number, content: string): string =>
    `<text class="${className}" fill="${fill}" x="${x}" y="14" textLength="${length}" lengthAdjust="spacingAndGlyphs">${escapeMarkup(content)}</text>`;
  // The class contains the state, so that a page can have several badges inline.
  const right = `badge-${status}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label="${title}" lang="${escapeMarkup(lang)}">
<title>${title}</title>
<style>
.badge-text{font:${FONT_SIZE}px ${FONTS};fill:${MESSAGE[0]}}
.badge-left{fill:${LEFT[0]}}.badge-label{fill:${LABEL[0]}}.${right}{fill:${light}}
@media(prefers-color-scheme:dark){.badge-text{fill:${MESSAGE[1]}}.badge-left{fill:${LEFT[1]}}.badge-label{fill:${LABEL[1]}}.${right}{fill:${dark}}}
</style>
<path class="badge-left" fill="${LEFT[0]}" d="M4 0H${left}V${HEIGHT}H4a4 4 0 0 1-4-4V4a4 4 0 0 1 4-4"/>
<path class="${right}" fill="${light}" d="M${left} 0H${width - 4}a4 4 0 0 1 4 4V16a4 4 0 0 1-4 4H${left}"/>
<g font-family="${FONTS}" font-size="${FONT_SIZE}">
${text('badge-text badge-label', LABEL[0], PADDING, labelWidth, label)}
${text('badge-text', MESSAGE[0], left + PADDING, messageWidth, message)}
</g>
</svg>
`;
};

/** A badge in the format of shields.io, which draws it itself: https://shields.io/badges/endpoint-badge */
export const badgeJson = ({ label, message, status }: BadgeContent): string =>
  `${JSON.stringify({ schemaVersion: 1, label, message, color: BADGE_COLORS[status][0], ...(status === 'unknown' && { isError: true }), cacheSeconds: 300 }, null, 2)}\n`;
