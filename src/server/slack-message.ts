import type { Incident, StatusFeed } from '../feed/schema.js';
import type { Messages } from '../locale/messages.js';
import { readText } from '../text/read-text.js';
import { cutText } from './cut-text.js';
import { incidentColor } from './incident-color.js';
import { namesOf, phaseAndImpact } from './notice-entries.js';
import { toPlainText } from './text-plain.js';

/** https://docs.slack.dev/reference/block-kit/composition-objects/text-object and https://docs.slack.dev/reference/methods/chat.postMessage */
export const SLACK_LIMITS = { text: 4000, section: 3000, context: 3000 } as const;

interface Text {
  readonly type: 'plain_text' | 'mrkdwn';
  readonly text: string;
}

/** The body of a request to an incoming webhook: https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks */
export interface SlackMessage {
  /** Also the text of the notification. */
  readonly text: string;
  readonly attachments: readonly {
    readonly color: string;
    readonly blocks: readonly (
      | { readonly type: 'section'; readonly text: Text }
      | { readonly type: 'context'; readonly elements: readonly Text[] }
    )[];
  }[];
}

/** Escapes text for mrkdwn. Without `<`, there are no mentions and no links: https://docs.slack.dev/messaging/formatting-message-text#escaping */
const escapeMrkdwn = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A link. Its text may not end the link or begin another line. */
const linkTo = (url: string | undefined, text: string): string =>
  url
    ? `<${escapeMrkdwn(url).replaceAll('|', '%7C')}|${escapeMrkdwn(text.replace(/[|\n]/g, ' '))}>`
    : escapeMrkdwn(text);

/** The message about the newest phase of an incident. */
export const slackMessage = (feed: StatusFeed, incident: Incident, messages: Messages): SlackMessage => {
  const { title, url, components, updates, startedAt } = incident;
  const [newest] = updates;
  const phase = phaseAndImpact(incident, messages);
  const body = toPlainText(readText(newest?.body ?? '', newest?.format ?? 'text'));
  const names = namesOf(feed, components);
  const at = newest?.at ?? startedAt;
  // Slack shows the time in the time zone of the reader.
  const time = at && `<!date^${Math.floor(Date.parse(at) / 1000)}^{date_short_pretty} {time}|${at}>`;
  const context = [
    feed.page.name,
    names.length > 0 && messages.labeled(messages.affectedComponents, names.reduce(messages.list)),
  ]
    .filter((each) => each !== false)
    .map((each) => escapeMrkdwn(cutText(each, 250)));
  const textWith = (link: string | undefined): string =>
    `*${linkTo(link, cutText(title || messages.untitled, 256))}* · ${escapeMrkdwn(cutText(phase, 400))}`;
  const text = textWith(url ?? feed.page.url);
  return {
    // A link cannot be shortened.
    text: text.length > SLACK_LIMITS.text ? textWith(undefined) : text,
    attachments: [
      {
        color: incidentColor(incident),
        blocks: [
          // As plain text, so that nothing in it is markup.
          ...(body
            ? [{ type: 'section', text: { type: 'plain_text', text: cutText(body, SLACK_LIMITS.section) } } as const]
            : []),
          { type: 'context', elements: [{ type: 'mrkdwn', text: [...context, ...(time ? [time] : [])].join(' · ') }] },
        ],
      },
    ],
  };
};
