import type { Page } from 'playwright-core';
import { renderStatus, type RenderOptions } from '../../src/ssr/index.js';
import { harborFeed, type TAGS } from './harbor-feed.js';

/** What comes after a tag on its page. */
export const REST = '<p>The rest of the page, which nobody wants to see moving while they read it.</p>'.repeat(6);

/** The HTML of a tag with a feed that is fresh. */
export const render = (tag: (typeof TAGS)[number], options: RenderOptions = {}): Promise<string> =>
  renderStatus(tag, { feed: harborFeed(), src: '/feed.json', maxAge: 0, ...options });

/** Waits twenty frames. */
export const frames = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const wait = (left: number): unknown => (left ? requestAnimationFrame(() => wait(left - 1)) : resolve());
        wait(20);
      }),
  );
