import { html, nothing } from 'lit';
import { BODY_LENGTH } from '../../feed/limits.js';
import type { IncidentUpdate, MaintenanceUpdate } from '../../feed/schema.js';
import type { Block } from '../../text/node.js';
import { readText } from '../../text/read-text.js';
import { renderRichText } from './rich-text.js';

const blocksByUpdate = new WeakMap<object, readonly Block[]>();

/** Renders the body of an update. It is parsed once. `lang` is its language, if it differs from that of the timeline. */
export const renderBody = (update: IncidentUpdate | MaintenanceUpdate, level: number, lang?: string): unknown => {
  const { body = '', format = 'text' } = update;
  let blocks = blocksByUpdate.get(update);
  if (!blocks) blocksByUpdate.set(update, (blocks = readText(body, format)));
  return html`<div class="body" lang=${lang ?? nothing}>${renderRichText(blocks, level)}</div>`;
};

/** Whether the parser may have shortened this body to its maximum length. The rest is on the status page. */
export const isCut = ({ body = '' }: IncidentUpdate | MaintenanceUpdate): boolean => body.length >= BODY_LENGTH - 1;

/** Whether only the beginning of this update is shown at first. `isTight`: about two lines of a phone. */
export const isLong = (update: IncidentUpdate | MaintenanceUpdate | undefined, isTight: boolean): boolean =>
  !!update?.body && (update.body.length > (isTight ? 80 : 240) || update.body.trim().split('\n').length > 3);
