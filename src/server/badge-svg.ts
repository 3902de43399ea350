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

/**
 * A badge as SVG, for README files and pages without scripts. Its name for screen readers is its whole text. `textLength` keeps
 * the text inside its box in any font: https://svgwg.org/svg2-draft/text.html#TextElementTextLengthAttribute
 */
export const badgeSvg = ({ label, message, status }: BadgeContent, { lang, labeled }: Messages): string => {
  const [light, dark] = BADGE_COLORS[status];
  const labelWidth = textWidth(label, FONT_SIZE);
  const messageWidth = textWidth(message, FONT_SIZE);
  const left = labelWidth + 2 * PADDING;
  const width = left + messageWidth + 2 * PADDING;
  const title = escapeMarkup(labeled(label, message));
  const text = (className: string, x: number, length: number, content: string): string =>
    `<text class="${className}" x="${x}" y="14" textLength="${length}" lengthAdjust="spacingAndGlyphs">${escapeMarkup(content)}</text>`;
  // The class contains the state, so that a page can have several badges inline.
  const right = `badge-${status}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label="${title}" lang="${escapeMarkup(lang)}">
<title>${title}</title>
<style>
.badge-text{font:${FONT_SIZE}px "DejaVu Sans",Verdana,Geneva,sans-serif;fill:#fff}
.badge-left{fill:#e2e6eb}.badge-label{fill:#1f2328}.${right}{fill:${light}}
@media(prefers-color-scheme:dark){.badge-text{fill:#0d1117}.badge-left{fill:#262c36}.badge-label{fill:#e6edf3}.${right}{fill:${dark}}}
</style>
<path class="badge-left" d="M4 0H${left}V${HEIGHT}H4a4 4 0 0 1-4-4V4a4 4 0 0 1 4-4"/>
<path class="${right}" d="M${left} 0H${width - 4}a4 4 0 0 1 4 4V16a4 4 0 0 1-4 4H${left}"/>
${text('badge-text badge-label', PADDING, labelWidth, label)}
${text('badge-text', left + PADDING, messageWidth, message)}
</svg>
`;
};

/** A badge in the format of shields.io, which draws it itself: https://shields.io/badges/endpoint-badge */
export const badgeJson = ({ label, message, status }: BadgeContent): string =>
  `${JSON.stringify({ schemaVersion: 1, label, message, color: BADGE_COLORS[status][0], ...(status === 'unknown' && { isError: true }), cacheSeconds: 300 }, null, 2)}\n`;
