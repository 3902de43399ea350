/** Last step of `npm run release`: writes the version in package.json to the source file that contains it. */
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = 'src/elements/base/define-tag.ts';
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const source = readFileSync(FILE, 'utf8');
const updated = source.replace(/(?<=export const VERSION = ')[^']+/, version);
if (!updated.includes(`VERSION = '${version}'`)) throw new Error(`${FILE} has no VERSION`);
writeFileSync(FILE, updated);
