// React 18 and 19.
import type {} from '@scootkit/status-widgets/react';
import type { StatusBanner } from '@scootkit/status-widgets';
import { createRef } from 'react';

const banner = createRef<StatusBanner>();

export const valid = (
  <status-feed src="https://status.example.com" refresh={30} id="feed" lang="de">
    <status-banner ref={banner} hide-when-operational={false} placement="top" class="banner" slot="x" key="banner">
      <a href="https://status.example.com">Status page</a>
    </status-banner>
    <component-list uptime-table="" uptime-days="30" components="API, Mail" style={{ color: 'red' }} />
    <incident-history show="active past" controls page-size={5} ref={(history) => void history?.whenReady()} />
    <status-badge component="api" variant="dot" onClick={(event) => event.currentTarget.refreshNow()} />
    <uptime-bars min-impact="major" />
    <status-source src="https://other.example" affects-status name="Other" />
  </status-feed>
);

export const invalid = [
  // @ts-expect-error No tag has this attribute.
  <status-banner sorce="https://status.example.com" />,
  // @ts-expect-error Only lists have it.
  <status-badge sort="name" />,
  // @ts-expect-error Not one of its words.
  <status-banner placement="left" />,
  // @ts-expect-error Not a boolean.
  <status-banner hide-when-operational="yes" />,
  // @ts-expect-error Not a number.
  <status-badge refresh="often" />,
  // @ts-expect-error Properties are set with a ref: while hydrating, React sets none.
  <status-badge feed={{ version: 1, page: { name: 'Harbor' } }} />,
  // @ts-expect-error Another class.
  <status-badge ref={banner} />,
];
