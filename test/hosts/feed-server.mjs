/** The feed of all sites, at a fixed address, because builds write it into pages. */
import { once } from 'node:events';
import { createServer } from 'node:http';

/** The address in the sources of the sites. */
export const FEED_URL = 'http://localhost:8377/feed.json';

const feedOf = (status) => ({
  version: 1,
  page: { name: 'Harbor', url: 'https://status.harbor.example' },
  updatedAt: new Date().toISOString(),
  components: [
    { id: 'cranes', name: 'Cranes', status },
    { id: 'locks', name: 'Locks', status: 'operational' },
  ],
  incidents:
    status === 'operational'
      ? []
      : [
          {
            id: 'fog',
            title: 'Fog over the quay',
            status: 'identified',
            impact: 'critical',
            startedAt: new Date(Date.now() - 600_000).toISOString(),
            components: ['cranes'],
            updates: [{ status: 'identified', at: new Date(Date.now() - 600_000).toISOString(), body: 'Some fog.' }],
          },
        ],
});

/** Starts the server. `status` is that of the first component, `isDown` makes it answer with 503. */
export const startFeed = async () => {
  const feed = {
    status: 'major_outage',
    isDown: false,
    reset() {
      feed.status = 'major_outage';
      feed.isDown = false;
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('cache-control', 'no-store');
    response.setHeader('connection', 'close');
    response.setHeader('content-type', 'application/json');
    response.statusCode = feed.isDown ? 503 : 200;
    response.end(feed.isDown ? '' : JSON.stringify(feedOf(feed.status)));
  });
  server.listen(Number(new URL(FEED_URL).port));
  await once(server, 'listening');
  return feed;
};
