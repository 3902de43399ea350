import { isRecord, textOf } from './json.js';
import type { JsonObject } from './json.js';

/** Lists in pages, as Laravel and Fractal number them: https://laravel.com/docs/pagination#converting-results-to-json */
const metaOf = ({ meta }: JsonObject): JsonObject =>
  isRecord(meta) ? (isRecord(meta.pagination) ? meta.pagination : meta) : {};

/** The number of the page that a body is; 1 where it tells none. */
export const pageOf = (body: JsonObject): number => Number(metaOf(body).current_page) || 1;

/** Whether a body says that it is not the last page of its list. */
export const isCut = (body: JsonObject): boolean => {
  const { links = body.links } = metaOf(body);
  return isRecord(links) && !!textOf(links.next_page ?? links.next);
};

/** The page of a list that follows the one that `url` asked for. */
export const nextPageOf = (url: string, body: JsonObject): string => {
  const [path = '', query] = url.split('?', 2);
  const params = new URLSearchParams(query);
  params.set('page', `${pageOf(body) + 1}`);
  return `${path}?${params.toString()}`;
};
