import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderStatus, type RenderOptions } from '../ssr/index.js';
import type { BakedFeed } from './baked-feed.js';

/** A badge that shows the feed of the build until the page has the current one. */
export interface BakedBadge {
  /** The badge with its feed, for React. Parts of a page that React renders must not contain a declarative shadow root. */
  readonly html: string;
  /** Returns a page with the declarative shadow root in its badges. A page that has them already is left as it is. */
  readonly addShadowRoots: (page: string) => string;
}

export const bakeBadge = async (
  { feed, readAt }: BakedFeed,
  attributes: RenderOptions['attributes'],
): Promise<BakedBadge> => {
  const html = await renderStatus('status-badge', { feed, attributes, loadedAt: Date.parse(readAt) });
  const [template = ''] = /<template.*<\/template>/s.exec(html) ?? [];
  const [, json = ''] = /<script[^>]*>(.*?)<\/script>/s.exec(html) ?? [];
  return {
    html: html.replace(template, ''),
    // Minifiers change tags, but not the JSON. So it tells where a badge is.
    addShadowRoots: (page) =>
      page
        .split(/(?=<script)/)
        .map((part, index, parts) =>
          json && part.includes(json) && !parts[index - 1]?.endsWith('</template>') ? template + part : part,
        )
        .join(''),
  };
};

/** Changes every page in a folder. */
export const changePages = async (folder: string, change: (page: string) => string): Promise<void> => {
  for (const file of await readdir(folder, { recursive: true })) {
    if (!file.endsWith('.html')) continue;
    const page = await readFile(join(folder, file), 'utf8');
    const changed = change(page);
    if (changed !== page) await writeFile(join(folder, file), changed);
  }
};
