import { html } from 'lit';
import { BODY_LENGTH } from '../../feed/limits.js';
import type { IncidentUpdate, MaintenanceUpdate } from '../../feed/schema.js';
import type { Block } from '../../text/node.js';
import { readText } from '../../text/read-text.js';
import { renderRichText } from './rich-text.js';

const read = new WeakMap<object, readonly Block[]>();

/** An update's body, read once. */
export const renderBody = (update: IncidentUpdate | MaintenanceUpdate, level: number): unknown => {
  const { body = '', format = 'text' } = update;
  let blocks = read.get(update);
  if (!blocks) read.set(update, (blocks = readText(body, format)));
  return html`<div class="body">${renderRichText(blocks, level)}</div>`;
};

/** Whether the reader of feeds may have cut this body, so that the rest is on the status page alone. */
export const isCut = ({ body = '' }: IncidentUpdate | MaintenanceUpdate): boolean => body.length >= BODY_LENGTH - 1;
