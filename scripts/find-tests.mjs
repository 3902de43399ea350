/** The test files below test/ whose name ends in `ending`, sorted. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export const findTests = (ending) =>
  readdirSync('test', { recursive: true })
    .filter((file) => file.endsWith(ending))
    .map((file) => join('test', file))
    .sort();
