import type { StatusBanner } from '@scootkit/status-widgets';
import '@scootkit/status-widgets/define/status-banner.js';
import type {} from '@scootkit/status-widgets/solid';
import { onMount } from 'solid-js';

export const Status = () => {
  let banner!: StatusBanner;
  onMount(async () => {
    await banner.whenReady();
    console.log(banner.state, banner.feed, banner.lastError);
  });
  return (
    <status-banner
      ref={banner}
      src="https://status.example.com"
      hide-when-operational
      on:status-change={({ detail }) => console.log(detail.from, detail.to)}
    />
  );
};
