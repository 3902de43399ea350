import type { Incident, StatusFeed } from '../../feed/schema.js';
import { linkTo, noticeId } from './notice-link.js';

/** Histories that show all incidents of their feed, or would after loading more. */
const COMPLETE = 'incident-history:not([components],[min-impact],[show=maintenance])';

const isHistory = (element: Element): element is Element & { readonly feed: StatusFeed | undefined } =>
  'feed' in element;

/** URL of an incident in an `<incident-history>` of the page. Undefined if none has that incident. Another feed may have the same id. */
export const historyLink = (
  document: Document,
  { id, startedAt, url }: Pick<Incident, 'id' | 'startedAt' | 'url'>,
): string | undefined =>
  [...document.querySelectorAll(COMPLETE)].some(
    (element) =>
      isHistory(element) &&
      element.feed?.incidents.some((each) => each.id === id && each.startedAt === startedAt && each.url === url),
  )
    ? linkTo(noticeId({ id, isMaintenance: false }))
    : undefined;
