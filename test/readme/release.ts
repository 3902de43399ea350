import { readFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };

/** The release in the documents: `0.2.0` for the version 0.2.0, and for 0.2.0-dev, which comes before it. */
export const release = {
  version: version.replace(/-dev$/, ''),
  isOut: !version.endsWith('-dev'),
};
