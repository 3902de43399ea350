import { html, nothing } from 'lit';
import { affectsAny, levelOf, worstOf } from '../../feed/derive.js';
import { complete } from '../../locale/complete-messages.js';
import { formatFor, zoneOf } from '../../locale/format.js';
import { impactWord } from '../../locale/impact-word.js';
import { icon } from '../parts/icon.js';

/** What the controls use of the tag's file. They are loaded on demand, and would load it a second time. */
export const sharedCode = {
  html,
  nothing,
  icon,
  complete,
  formatFor,
  zoneOf,
  impactWord,
  levelOf,
  worstOf,
  affectsAny,
};

export type SharedCode = typeof sharedCode;
