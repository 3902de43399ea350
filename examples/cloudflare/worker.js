import { createFeedHandler } from '@scootkit/status-widgets/server';

/** Your status page, and those of the services you depend on. */
const handler = createFeedHandler({
  src: 'https://status.scootkit.com',
  sources: [
    { src: 'https://discordstatus.com', components: ['API', 'Gateway'], group: 'Third parties', name: 'Discord' },
    { src: 'https://www.cloudflarestatus.com', group: 'Third parties', name: 'Cloudflare' },
  ],
});

export default {
  fetch: (request, env, context) => handler(request, context),
};
