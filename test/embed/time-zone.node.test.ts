import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startHost, type Host } from './host-page.js';

describe('the time zone of the system', () => {
  let host: Host;
  before(async () => {
    host = await startHost();
  });
  after(() => host.close());

  for (const lang of ['en', 'de'])
    it(`is followed by the next rendering: ${lang}`, async () => {
      const body = `<script type="module" src="/cdn/status-widgets.js"></script><incident-history lang="${lang}" src="/feed.json"></incident-history>`;
      const { page } = await host.open({ body });
      const session = await page.context().newCDPSession(page);
      const timeIn = async (timezoneId: string): Promise<string> => {
        await session.send('Emulation.setTimezoneOverride', { timezoneId });
        return page.evaluate(async () => {
          const history = document.querySelector('incident-history');
          history?.requestUpdate();
          await history?.updateComplete;
          return history?.shadowRoot?.querySelector('.update time')?.textContent ?? '';
        });
      };
      await page.waitForFunction(() =>
        document.querySelector('incident-history')?.shadowRoot?.querySelector('.update'),
      );
      const [berlin, newYork] = [await timeIn('Europe/Berlin'), await timeIn('America/New_York')];
      assert.match(berlin, /\b0?[12]:00/);
      assert.match(newYork, /\b0?[78]:00|\b(?:19|20):00/);
      await page.close();
    });
});
