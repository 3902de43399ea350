import { html, nothing } from 'lit';
import { affectsAny, levelOf, worstOf } from '../../feed/derive.js';
import { formatFor, zoneOf } from '../../locale/format.js';
import { icon } from '../parts/icon.js';

/** What the controls use of the tag's file. They are loaded on demand, and would load it a second time. */
export const sharedCode = { html, nothing, icon, formatFor, zoneOf, levelOf, worstOf, affectsAny };

export type SharedCode = typeof sharedCode;
