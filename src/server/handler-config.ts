import * as z from 'zod';
import type { MinImpact } from '../feed/filter-feed.js';
import { nearestName } from '../feed/nearest-name.js';
import { adapterNames } from '../adapters/load-adapter.js';
import { isTimeZone } from './is-time-zone.js';

/** A status page or feed to read. */
export interface SourceConfig {
  /** Absolute URL of a feed or of a status page. */
  readonly src: string;
  /** Name of the provider. Default: detected from the feed. */
  readonly provider?: string | undefined;
  /** URLs to try in order if `src` fails. */
  readonly fallbackSrc?: readonly string[] | undefined;
  /** Request headers for the host of `src`, such as a token. They are sent to no other host, and never leave the server. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Also allows http. Default: https only. */
  readonly allowHttp?: boolean | undefined;
  /** Further hosts that the provider keeps parts of its feed on. Default: those of the URLs above, and those that the library knows. */
  readonly hosts?: readonly string[] | undefined;
}

/** A status page whose components are added to your own. */
export interface AddedSourceConfig extends SourceConfig {
  /** Ids or names of components or groups, in the order to show them, or `'*'` for all. Default: one component stands for the whole page. */
  readonly components?: readonly string[] | '*' | undefined;
  /** Name of the group for the components: one of your own, or a new one. Default: no group. */
  readonly group?: string | undefined;
  /** Name to show for the component. With several components, it is put before the name of each. */
  readonly name?: string | undefined;
}

/** A channel that gets messages about incidents. */
export interface NotifyConfig {
  readonly type: 'discord' | 'slack';
  /** URL of the webhook. It is as secret as a password. */
  readonly webhook: string;
  /** Ids or names of components or groups. Default: all. */
  readonly components?: readonly string[] | undefined;
  /** Leaves out incidents of a lower impact. */
  readonly minImpact?: MinImpact | undefined;
  /** Language of the messages. Default: `en`. */
  readonly lang?: string | undefined;
  /** Also sends the incidents that are open at the first run. */
  readonly includeOpen?: boolean | undefined;
}

/** Configuration of `createFeedHandler`. Without `src`, the feed has only the components of `sources`, and needs a `page`. */
export interface FeedHandlerConfig extends Partial<SourceConfig> {
  /** Name, URL, language and time zone of the page. They replace those of your own feed. */
  readonly page?:
    | {
        readonly name?: string | undefined;
        readonly url?: string | undefined;
        readonly language?: string | undefined;
        readonly timeZone?: string | undefined;
      }
    | undefined;
  readonly sources?: readonly AddedSourceConfig[] | undefined;
  /** Where to send messages about incidents. Needs an archive. */
  readonly notify?: readonly NotifyConfig[] | undefined;
  /** Seconds between two requests for a source: at least 15. Default: 60. */
  readonly refresh?: number | undefined;
  /** Public URL of the handler, with a slash at the end. Default: the origin of the request. Routes are below its path. */
  readonly url?: string | undefined;
  /** Language of badges and feeds. Default: `en`. */
  readonly lang?: string | undefined;
  /** URL of `status-widgets.js` for `embed.html`. Default: the file of that name beside it. */
  readonly script?: string | undefined;
}

/** A checked configuration. */
export interface CheckedConfig extends Omit<FeedHandlerConfig, keyof SourceConfig | 'sources' | 'notify'> {
  readonly own: SourceConfig | undefined;
  readonly sources: readonly AddedSourceConfig[];
  readonly notify: readonly NotifyConfig[];
  readonly refresh: number;
  readonly lang: string;
}

const isHttp = (value: string): boolean => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
/** `headers` can have them. In a URL, they would be in the feed and in logs. */
const hasNoCredentials = (value: string): boolean => {
  const { username, password } = new URL(value);
  return !username && !password;
};
const httpUrl = z
  .string()
  .refine(isHttp, { error: 'expected an absolute http(s) URL', abort: true })
  .refine(hasNoCredentials, 'expected a URL without credentials. Set them in headers');
/** A path ends with a slash, and nothing follows it, so that routes can be added. */
const isBase = (value: string): boolean => /^[^?#]*\/$/.test(value);
const text = z.string().regex(/\S/, 'expected a text that is not blank').max(200);

const areHeaders = (headers: Record<string, string>): boolean => {
  try {
    new Headers(headers);
    return true;
  } catch {
    return false;
  }
};

const sourceFields = {
  src: httpUrl,
  provider: z
    .string()
    .refine((name) => adapterNames().includes(name), { error: () => `expected one of ${adapterNames().join(', ')}` })
    .optional(),
  fallbackSrc: z.array(httpUrl).optional(),
  headers: z.record(z.string(), z.string()).refine(areHeaders, 'expected names and values of HTTP headers').optional(),
  allowHttp: z.boolean().optional(),
  hosts: z.array(z.string().regex(/^[\w.-]+(:\d+)?$/, 'expected a host name')).optional(),
};

/** http URLs that are not allowed. */
const checkHttp = (
  { src, fallbackSrc = [], allowHttp }: Partial<SourceConfig>,
  report: (path: readonly (string | number)[]) => void,
): void => {
  if (allowHttp) return;
  if (src?.startsWith('http:')) report(['src']);
  for (const [index, url] of fallbackSrc.entries()) if (url.startsWith('http:')) report(['fallbackSrc', index]);
};
const HTTP_ONLY = 'expected https';

const addedSource = z
  .strictObject({
    ...sourceFields,
    components: z.union([z.literal('*'), z.array(text).min(1)], "expected a list of ids or names, or '*'").optional(),
    group: text.optional(),
    name: text.optional(),
  })
  .superRefine((source, context) =>
    checkHttp(source, (path) => context.addIssue({ code: 'custom', path: [...path], message: HTTP_ONLY })),
  );

const pageSchema = z.strictObject({
  name: text.optional(),
  url: httpUrl.optional(),
  language: text.optional(),
  timeZone: text.refine(isTimeZone, 'expected an IANA time zone such as Europe/Berlin').optional(),
});

const notifySchema = z.strictObject({
  type: z.enum(['discord', 'slack']),
  webhook: z.string().refine((url) => isHttp(url) && url.startsWith('https:'), 'expected the https URL of a webhook'),
  components: z.array(text).min(1).optional(),
  minImpact: z.enum(['minor', 'major', 'critical']).optional(),
  lang: text.optional(),
  includeOpen: z.boolean().optional(),
});

const configSchema = z
  .strictObject({
    ...sourceFields,
    src: sourceFields.src.optional(),
    page: pageSchema.optional(),
    sources: z.array(addedSource).default([]),
    notify: z.array(notifySchema).default([]),
    refresh: z.number().min(15).max(3600).default(60),
    url: httpUrl.refine(isBase, 'expected a slash at the end').optional(),
    lang: text.default('en'),
    script: httpUrl.optional(),
  })
  .superRefine((config, context) => {
    const report = (path: readonly (string | number)[], message: string): void =>
      context.addIssue({ code: 'custom', path: [...path], message });
    checkHttp(config, (path) => report(path, HTTP_ONLY));
    if (config.src) return;
    if (!config.sources.length) report(['src'], 'expected src, sources or both');
    if (!config.page?.name) report(['page', 'name'], 'expected a name, because there is no src');
  });

/** `sources[0].headers` */
const pathOf = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '') || 'config';

/** The keys of an object of the configuration. */
const keysAt = ([key]: readonly PropertyKey[]): readonly string[] => {
  const objects = { page: pageSchema, sources: addedSource, notify: notifySchema };
  const { shape } = Object.entries(objects).find(([each]) => each === key)?.[1] ?? configSchema;
  return Object.keys(shape);
};

/** The known keys that were probably meant. `source` may stand for a page, and for the list of others. */
const meantBy = (key: string, known: readonly string[]): readonly string[] => {
  const meant = key === 'source' ? ['src', 'sources'] : [nearestName(key, known) ?? ''];
  return meant.filter((each) => known.includes(each));
};

/** What is wrong, with the path. */
const messagesOf = (issue: z.core.$ZodIssue): readonly string[] => {
  const { path, message } = issue;
  const place = pathOf(path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => {
      const known = keysAt(path);
      const meant = meantBy(key, known).map((each) => `"${each}"`);
      return `${place}: unknown key "${key}"${meant.length ? `, did you mean ${meant.join(' or ')}?` : `. The keys are ${known.join(', ')}`}`;
    });
  if (message !== HTTP_ONLY) return [`${place}: ${message}`];
  // Each source has its own.
  const source = path[0] === 'sources' ? path.slice(0, 2) : [];
  return [`${place}: ${message}. Set ${pathOf([...source, 'allowHttp'])} to read http`];
};

/** Checks a configuration. Throws a TypeError that lists all mistakes with their paths. */
export const checkConfig = (config: unknown): CheckedConfig => {
  const result = configSchema.safeParse(config);
  if (!result.success)
    throw new TypeError(['invalid configuration', ...result.error.issues.flatMap(messagesOf)].join('\n  '));
  const { src, provider, fallbackSrc, headers, allowHttp, hosts, ...rest } = result.data;
  return { ...rest, own: src ? { src, provider, fallbackSrc, headers, allowHttp, hosts } : undefined };
};
