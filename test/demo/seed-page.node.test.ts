import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { browseDemo, deepText, type Demo } from './browse.js';

const UPTIME = '100% - uptime';
/** The texts of the status page, in order. */
const STRINGS = [
  'ScootKit - Status Page',
  'All systems operational',
  ...[
    'SCNX Frontend',
    UPTIME,
    'SCNX Backend',
    UPTIME,
    'SCNX Bot-Manager',
    UPTIME,
    'SCNX Image Generation API',
    'SCNX Documentation',
    'SCNX RSS Hub',
  ],
  ...[
    'ScootKit Website',
    UPTIME,
    'ScootKit Discord Support System ("DingBot")',
    'ScootKit Support System',
    'ScootKit Analytics',
    'ScootKit Mail',
  ],
  ...['URL Shortener', 'ScootKit Issue Reporting', 'ScootKit Translations'],
  'Third Parties',
  ...['Discord API', 'Stripe API', 'OpenAI API', 'Cloudflare Pages', 'Cloudflare CDN'],
  'Recent notices',
  'Issues with multiple servers',
  'Resolved',
  "We've restored full functionality of all services.",
  'Monitoring',
  "Bot-Host #11 has been restored, and we're monitoring the situation and rolling back the emergency patch to restore full functionality.",
  'Identified',
  "All other Bot-Hosts except Bot-Host #11 are reachable again. We're still working on this situation and are waiting for our hosting provider to address the issues affecting Bot-Host #11.",
  'Identified',
  'Our hosting provider has restored access to "some servers", including Bot-Host #1 and some core components.',
  'Due to the emergency patch being applied, Early Access continues to be unavailable for now.',
  'Additionally, some internal services, such as our mailserver, can be reached again.',
  'Identified',
  "Bots that aren't on any affected server can now be started again thanks to an emergency patch. Please note that Early Access features are temporarily not available due to the mentioned core component failure.",
  'Identified',
  "We're restoring access to SCNX and have updated internal systems to ensure that the failed core component won't impact data integrity. Certain features, such as configurability can't be used due to the failed core component.",
  'Meanwhile, our hosting provider didn\'t share any new details regarding their "cooling issues".',
  'Identified',
  "We've received reports that due to core infrastructure being affected on at least on of the servers, using SCNX might lead to messages being overwritten by corrupt values, leading to issues in the future. In the interest of data integrity, we've blocked SCNX access for now, while we wait for our hosting provider to resolve this issue.",
  "We've identified some of these components as possible single points of failure in the past and took measures to prevent such failure, but our investigation shows that one core component used to delivery experiments can cause SCNX to assume a state that is incompatible with data written by a newer state released using the experiment service.",
  'Identified',
  "We've discovered that due to a core system being located on at least one of the affected servers, restarting your bot will lead to your bot being offline. Stopped bots can't be started and restarts will lead to temporarily making your bot offline.",
  "Avoid restart your bots. Bots can't be started until this incident has been resolved, spamming the restart button doesn't change this unfortunately.",
  'Identified',
  'Our hosting provider has confirmed that this issue is caused by an "unexpected cooling issue" and they are actively working on resolving this as soon as possible. This incident is outside of our control.',
  'Please note that only services marked red on are affected, other Bot-Hosts are not affected. Do not switch Bot-Hosts while this incident is ongoing to avoid corruption of your bot files.',
  'Investigating',
  "Our hosting provided has issues with servers hosted in their Nürnberg location. We're working with them to resolve these issues, but this situation is outside of our control.",
  'This incident affects customer experiences and bots hosted on the Bot-Hosts listed below. No premium Bot-Hosts are affected.',
  'Due to this issue, the initial loading time of SCNX is increased by a few seconds, please be patient.',
  'E-Mails and online Forms sent to ScootKit might not be delivered correctly, please resend them if you are instructed to do so by your email provider.',
  'Show notice history',
];

const COMPONENTS = STRINGS.slice(STRINGS.indexOf('SCNX Frontend'), STRINGS.indexOf('Recent notices')).filter(
  (text) => text !== UPTIME && text !== 'Third Parties',
);

/** Text with collapsed white space. */
const flat = (text: string): string => text.replace(/\s+/g, ' ');

describe('the ScootKit page', () => {
  let demo: Demo;
  let text: string;
  before(async () => {
    demo = await browseDemo();
    const { page } = await demo.open('/scootkit.html');
    await page.getByText('Show notice history').waitFor();
    // A third-party component is unknown until its feed is loaded.
    await page.waitForFunction(() => {
      const text = document.querySelector('component-list')?.shadowRoot?.textContent ?? '';
      return text.includes('Cloudflare CDN') && !text.includes('Unknown');
    });
    assert.equal(await page.title(), 'ScootKit - Status Page');
    text = flat(await deepText(page));
  });
  after(() => demo.close());

  it('shows all texts of the status page in order', () => {
    let from = 0;
    for (const wanted of STRINGS) {
      const at = text.indexOf(flat(wanted), from);
      assert.notEqual(at, -1, `"${wanted}" is missing after "…${text.slice(Math.max(0, from - 80), from)}"`);
      from = at + flat(wanted).length;
    }
  });

  it('shows the status of each of the 19 components', () => {
    assert.equal(COMPONENTS.length, 19);
    const list = text.slice(text.indexOf('SCNX Frontend'), text.indexOf('Recent notices'));
    COMPONENTS.reduce((from, name, index) => {
      const at = list.indexOf(name, from);
      const following = COMPONENTS[index + 1];
      const row = list.slice(at + name.length, following ? list.indexOf(following, at + name.length) : undefined);
      assert.match(row, /\bOperational\b/, name);
      return at + name.length;
    }, 0);
  });

  it('shows an uptime for the four components that publish one', () => {
    assert.equal(text.split(UPTIME).length - 1, 4);
  });
});
