import { TIMEOUT } from '../reader/time-limit.js';

/**
 * How long HTML may look as if it was current, in milliseconds. A script that has not taken over by then will probably not. The
 * tags wait as long for a feed.
 */
export const GRACE = TIMEOUT;

const GRAY = `--_mark:var(--status-unknown,light-dark(#59636e,#9aa4af));--_bright:var(--status-unknown,#9aa4af)`;

/**
 * Styles of what a server has rendered, besides those of the tag. Without a script, and if none has taken over in time, the time of
 * the data appears, and nothing is green. Without a script, also everything that a script would unfold is shown, and no button.
 */
export const lateStyles = `
.list,.row{--_days:90}
.chunk{content-visibility:visible}
.dated{contain:layout;max-block-size:0;inline-size:0;min-inline-size:100%;margin:0;overflow:clip;font-size:.87em;animation:late 1ms ${GRACE}ms forwards}
.operational:not(.update){animation:late-state 1ms ${GRACE}ms forwards}
.days{animation:late-days 1ms ${GRACE}ms forwards}
@keyframes late{to{max-block-size:10em;inline-size:auto}}
@keyframes late-state{to{${GRAY}}}
@keyframes late-days{to{opacity:.6}}
@media (scripting:none){
.dated,.operational:not(.update),.days{animation-delay:0s}
button,.link,.table{display:none!important}
.clamped .update:not(:focus-within),.update[hidden]{display:list-item;content-visibility:visible}
.update[hidden]{padding-block-start:.93em;padding-inline-start:1.6em}
}`;

/** The top-level rules of a style sheet. */
const rulesIn = (css: string): readonly string[] => {
  const rules: string[] = [];
  let depth = 0;
  for (let start = 0, end = 0; end < css.length; end++) {
    if (css[end] === '{') depth++;
    if (css[end] === '}' && !--depth) {
      rules.push(css.slice(start, end + 1));
      start = end + 1;
    }
  }
  return rules;
};

/** The layout of narrow lists for narrow windows: only a script knows the width of a list. The margins of a page are 16 px. */
export const narrowStyles = (css: string): string => {
  const rules = rulesIn(css).filter((rule) => rule.includes('.narrow'));
  return `@media (width <= 476px){${rules.join('').replace(/\.narrow(?=[\s,{])/g, ':is(.list,.row)')}}`;
};
