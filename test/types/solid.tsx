import type {} from '@scootkit/status-widgets/solid';
import type { StatusBanner } from '@scootkit/status-widgets';

let banner: StatusBanner | undefined;
const feed = { version: 1 as const, page: { name: 'Harbor' } };

export const valid = () => (
  <>
    <status-banner
      ref={banner}
      src="https://status.example.com"
      hide-when-operational={false}
      class="banner"
      on:status-change={({ detail }) => console.log(detail.from, detail.to)}
    />
    <status-banner prop:feed={feed} attr:placement="top" bool:dismissible={true} />
    <status-badge feed={feed} component="api" />
  </>
);

export const invalid = () => [
  // @ts-expect-error No tag has this attribute.
  <status-banner sorce="https://status.example.com" />,
  // @ts-expect-error Not one of its words.
  <status-banner placement="left" />,
  // @ts-expect-error No tag has this property.
  <status-banner prop:fed={feed} />,
  // @ts-expect-error The event is typed.
  <status-banner on:status-change={({ detail }) => console.log(detail.nonsense)} />,
];
