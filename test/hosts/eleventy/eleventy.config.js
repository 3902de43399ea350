import { renderStatus } from '@scootkit/status-widgets/ssr';

export default (config) => {
  config.addAsyncShortcode('status', (tag) => renderStatus(tag, { src: 'https://status.example.com' }));
  config.addPassthroughCopy({
    'reserve.css': 'reserve.css',
    'page.js': 'page.js',
    'node_modules/@scootkit/status-widgets/dist/cdn': 'status-widgets',
  });
};
