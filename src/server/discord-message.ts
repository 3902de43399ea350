import type { Incident, StatusFeed } from '../feed/schema.js';
import type { Messages } from '../locale/messages.js';
import { BARE_URL } from '../text/links.js';
import { readText } from '../text/read-text.js';
import { componentNames } from './component-names.js';
import { cutText } from './cut-text.js';
import { incidentColor } from './incident-color.js';
import { phaseAndImpact } from './notice-entries.js';
import { toPlainText } from './text-plain.js';

/** https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
export const DISCORD_LIMITS = {
  title: 256,
  description: 4096,
  fields: 25,
  fieldValue: 1024,
  footer: 2048,
  total: 6000,
} as const;

/** The body of a request that sends or edits a message: https://discord.com/developers/docs/resources/webhook#execute-webhook */
export interface DiscordMessage {
  readonly embeds: readonly {
    readonly title: string;
    readonly url?: string | undefined;
    readonly description: string;
    readonly color: number;
    readonly timestamp?: string | undefined;
    readonly fields: readonly { readonly name: string; readonly value: string; readonly inline: boolean }[];
    readonly footer: { readonly text: string };
  }[];
  /** Nobody is mentioned, whatever the text of an incident says. */
  readonly allowed_mentions: { readonly parse: readonly [] };
}

const URL_OR_MARKUP = new RegExp(`(${BARE_URL.source})|[\\\\*_~\`|>#[\\]<()@-]`, 'gi');

/** Escapes Discord's Markdown and mentions, but not URLs: https://support.discord.com/hc/articles/210298617 */
const escapeMarkdown = (text: string): string =>
  text.replace(
    URL_OR_MARKUP,
    (match: string, url: string | undefined) => url ?? (match === '@' ? '@\u200b' : `\\${match}`),
  );

/** Shortens an escaped text, never inside an escaped character. */
const cutEscaped = (text: string, length: number): string => cutText(text, length).replace(/(?<!\\)(\\\\)*\\…$/, '$1…');

/** Whether an embed may have this URL. Discord refuses the whole message if the host is a bare name, such as `http://status:3001/`. */
const isPublicUrl = (url: string | undefined): boolean => !!url && new URL(url).hostname.includes('.');

/** The message about an incident: its phase, its impact, the affected components and its updates, newest first. */
export const discordMessage = (feed: StatusFeed, incident: Incident, messages: Messages): DiscordMessage => {
  const { title, url, components, updates, startedAt } = incident;
  const names = componentNames(feed, components);
  const phase = phaseAndImpact(incident, messages);
  const history = updates.map(({ status: word, at, body, format }) => {
    const text = toPlainText(readText(body ?? '', format ?? 'text'));
    // Discord shows the time in the language and the time zone of the reader.
    return `**${escapeMarkdown(messages.incident[word])}** · <t:${Math.floor(Date.parse(at) / 1000)}:f>\n${escapeMarkdown(text)}`;
  });
  return {
    embeds: [
      {
        title: cutEscaped(escapeMarkdown(title || messages.untitled), DISCORD_LIMITS.title),
        url: [url, feed.page.url].find(isPublicUrl),
        description: cutEscaped(
          [`**${escapeMarkdown(cutText(phase, 400))}**`, ...history].join('\n\n'),
          DISCORD_LIMITS.description,
        ),
        color: parseInt(incidentColor(incident).slice(1), 16),
        timestamp: updates[0]?.at ?? startedAt,
        fields: names.length
          ? [
              {
                name: messages.affectedComponents,
                value: cutEscaped(escapeMarkdown(names.reduce(messages.list)), DISCORD_LIMITS.fieldValue),
                inline: false,
              },
            ]
          : [],
        footer: { text: cutText(feed.page.name, DISCORD_LIMITS.footer) },
      },
    ],
    allowed_mentions: { parse: [] },
  };
};
