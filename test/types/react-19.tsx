import type {} from '@scootkit/status-widgets/react';

export const events = (
  <status-banner
    className="banner"
    onstatus-load={({ detail }) => console.log(detail.feed.page.name)}
    onstatus-change={({ detail }) => console.log(detail.from, detail.to)}
    onstatus-error={({ detail }) => console.log(detail.error.kind)}
    onstatus-warning={({ detail }) => console.log(detail.warnings.length)}
    onstatus-dismiss={({ detail }) => console.log(detail.incident.title)}
  />
);

export const invalid = [
  // @ts-expect-error The event is typed.
  <status-banner onstatus-change={({ detail }) => console.log(detail.nonsense)} />,
];
