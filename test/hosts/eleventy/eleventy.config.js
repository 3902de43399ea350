import { renderStatus } from '@scootkit/status-widgets/ssr';

const src = 'http://localhost:8377/feed.json';

export default (config) => {
  config.addAsyncShortcode('status', (tag) => renderStatus(tag, { src }));
  config.addPassthroughCopy({
    'reserve.css': 'reserve.css',
    'page.js': 'page.js',
    'node_modules/@scootkit/status-widgets/dist/cdn': 'status-widgets',
  });
};
