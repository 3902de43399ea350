import { isOpen } from '../../feed/derive.js';
import type { Incident } from '../../feed/schema.js';
import { linkTo, noticeId } from '../incident-history/notice-link.js';

/** Whether a history on the page shows an incident, or would after loading more. */
const isIn = (history: HTMLElementTagNameMap['incident-history'], { id, ...incident }: Incident): boolean =>
  !history.components &&
  !history.minImpact &&
  (!history.show || history.show.includes(isOpen({ id, ...incident }) ? 'active' : 'past')) &&
  !!history.feed?.incidents.some((other) => other.id === id && other.startedAt === incident.startedAt);

/** Where visitors can read about an incident: in a history on the same page, else on the page of the incident, else on the status page. */
export const noticeHref = (
  incident: Incident,
  { element, pageLink }: { readonly element: Element; readonly pageLink: string | undefined },
): string | undefined => {
  const root = element.getRootNode();
  const roots = [element.ownerDocument, ...(root instanceof ShadowRoot ? [root] : [])];
  const histories = roots.flatMap((each) => [...each.querySelectorAll('incident-history')]);
  return histories.some((history) => isIn(history, incident))
    ? linkTo(noticeId({ id: incident.id, isMaintenance: false }))
    : (incident.url ?? pageLink);
};
