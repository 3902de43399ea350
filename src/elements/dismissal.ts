import type { ReactiveElement } from 'lit';
import { html } from 'lit';
import type { Incident } from '../feed/schema.js';
import { dismiss, isDismissed } from '../store/dismissals.js';
import { fire } from './report.js';
import type { Scene } from './scene.js';

/** Critical incidents cannot be dismissed, and what no incident stands for has nothing to be remembered by. */
const canDismiss = (incidents: readonly Incident[]): boolean => incidents.length > 0 && incidents.every(({ impact }) => impact !== 'critical');

/** Whether the reader has dismissed all that is open. `key` names the feed. */
export const areDismissed = (key: string, incidents: readonly Incident[]): boolean => canDismiss(incidents) && incidents.every((incident) => isDismissed(key, incident));

/** The button that dismisses all that is open; absent where nothing can be dismissed. */
export const dismissButton = (host: ReactiveElement, key: string, incidents: readonly Incident[], { messages }: Scene): unknown => {
  if (!canDismiss(incidents)) return '';
  const onClick = (): void => {
    for (const incident of incidents) dismiss(key, incident);
    fire(host, 'status-dismiss', { incident: incidents[0] });
    host.requestUpdate();
  };
  return html`<button part="action" class="dismiss" type="button" aria-label=${messages.dismiss} title=${messages.dismiss} @click=${onClick}>
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="m3.5 3.5 9 9m0-9-9 9"></path></svg>
  </button>`;
};
