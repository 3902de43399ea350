import { createFeedHandler, r2Store } from '@scootkit/status-widgets/server';

/** Your status page, and those of the services you depend on. */
const config = {
  src: 'https://status.scootkit.com',
  sources: [
    { src: 'https://discordstatus.com', components: ['API', 'Gateway'], group: 'Third parties', name: 'Discord' },
    { src: 'https://www.cloudflarestatus.com', group: 'Third parties', name: 'Cloudflare' },
  ],
};

let handler;
const handlerFor = (env) => (handler ??= createFeedHandler(config, { store: r2Store(env.ARCHIVE) }));

export default {
  fetch: (request, env, context) => handlerFor(env)(request, context),
  // Once per minute: see wrangler.json.
  scheduled: (event, env) => handlerFor(env).refresh(),
};
