/** Writes the feed format as JSON Schema (draft 2020-12), generated from the zod schema in the built src/feed/schema.ts. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';

const FILE = 'dist/schema/status-feed.v1.json';

export const writeSchema = async () => {
  // Without the query, a second build in the same process would get the module of the first one.
  const { statusFeedSchema } = await import(`${pathToFileURL(resolve('dist/feed/schema.js'))}?${Date.now()}`);
  const { $schema, ...schema } = z.toJSONSchema(statusFeedSchema, { io: 'input', target: 'draft-2020-12' });
  const described = {
    $schema,
    $id: 'https://unpkg.com/@scootkit/status-widgets/dist/schema/status-feed.v1.json',
    title: 'Status feed, version 1',
    ...schema,
  };
  mkdirSync('dist/schema', { recursive: true });
  writeFileSync(FILE, `${JSON.stringify(described, null, 2)}\n`);
  return FILE;
};
