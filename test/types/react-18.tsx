import type {} from '@scootkit/status-widgets/react';

// React 18 ignores these, so they are errors.
export const ignored = [
  // @ts-expect-error Listeners are added with a ref.
  <status-banner onstatus-change={() => {}} />,
  // @ts-expect-error React 18 writes it as an attribute `classname`.
  <status-banner className="banner" />,
];
