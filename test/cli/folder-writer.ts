/** A process that adds entries to a list in a folder store: `folder-writer.ts <folder> <name> <count>`. Sends a message after each. */
import { folderStore } from '../../src/cli/folder-store.js';

const [, , folder = '', name = '', count = ''] = process.argv;
const store = folderStore(folder);
for (let entry = 0; entry < Number(count); entry++) {
  await store.update('shared.json', (text = '[]') =>
    JSON.stringify([...(JSON.parse(text) as string[]), `${name}-${entry}`]),
  );
  process.send?.(entry);
}
process.disconnect();
