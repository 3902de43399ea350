/** Writes sri.json with the values for `<script integrity>`: the sha384 hash of each file for script tags. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const values = new Map();

export const integrity = {
  record: {
    name: 'integrity',
    writeBundle: ({ dir }, bundle) => {
      for (const { type, fileName, code } of Object.values(bundle))
        if (type === 'chunk') values.set(fileName, `sha384-${createHash('sha384').update(code).digest('base64')}`);
      const sorted = Object.fromEntries([...values].sort(([a], [b]) => (a < b ? -1 : 1)));
      writeFileSync(join(dir, 'sri.json'), `${JSON.stringify(sorted, null, 2)}\n`);
    },
  },
};
