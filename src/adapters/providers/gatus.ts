import { FeedError } from '../../feed/feed-error.js';
import type { Adapter } from '../adapter.js';
import { baseOf, hostOf, isRecord, listOf, pulseOf, textOf, timeOf, wordOf } from '../shared/json.js';
import type { JsonObject } from '../shared/json.js';

/** The `success` of a check: https://github.com/TwiN/gatus/blob/master/config/endpoint/result.go */
const CHECK = new Map<unknown, string>([
  [true, 'operational'],
  [false, 'major_outage'],
]);

const resultsOf = (row: JsonObject): readonly unknown[] => (Array.isArray(row.results) ? row.results : []);

const componentOf = (row: JsonObject) => {
  // The newest check comes last; without one nothing is known.
  const last = resultsOf(row).at(-1);
  return {
    id: row.key,
    name: textOf(row.name),
    status: isRecord(last) ? wordOf(CHECK, last.success) : 'unknown',
    group: textOf(row.group),
  };
};

const OWN = /\/api\/v1\/.*$/;

/** The lists of endpoints and of suites, or one of either. */
const rowsOf = (body: unknown): readonly JsonObject[] => (isRecord(body) ? [body] : listOf(body));

/**
 * Gatus: the last checks of its endpoints or of its suites. Its announcements are left out: none of them tells that it is over.
 * @provider Gatus
 * @gives components groups
 * @readable no
 * @src https://status.example.com/api/v1/endpoints/statuses
 * @docs https://github.com/TwiN/gatus/blob/master/config/endpoint/status.go
 */
export const gatus: Adapter = {
  name: 'gatus',
  endpoints: (url) => {
    const base = baseOf(url, OWN);
    return [base === undefined || OWN.test(url) ? url : `${base}/api/v1/endpoints/statuses`];
  },
  adapt: ([body], url) => {
    const rows = rowsOf(body);
    if (!rows.some((row) => 'key' in row && 'results' in row)) {
      throw new FeedError('shape', url, 'no statuses of Gatus', { path: '$[0].results' });
    }
    const groups = new Set(rows.flatMap(({ group }) => textOf(group) ?? []));
    return {
      version: 1,
      page: { name: hostOf(url), url: baseOf(url, OWN) },
      ...pulseOf(
        rows.map((row) =>
          resultsOf(row)
            .slice(-2)
            .map((result) => (isRecord(result) ? timeOf(result.timestamp) : undefined)),
        ),
      ),
      groups: Array.from(groups, (group) => ({ id: group, name: group })),
      components: rows.map(componentOf),
    };
  },
};
