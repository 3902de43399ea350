import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The scripts that `embed.html` may load. It reads the library's own format, which needs no adapter. */
const isNeeded = (file: string): boolean => file.endsWith('.js') && !/^(?:adapter-|detect\.|cors\.)/.test(file);

/** The scripts of `dist/cdn/` for `embed.html`, by name. None if the folder does not exist, as in a bundle of the command. */
export const widgetFiles = async (folder: string | undefined): Promise<ReadonlyMap<string, string>> => {
  const names = folder === undefined ? [] : await readdir(folder).catch(() => []);
  return new Map(
    await Promise.all(
      names.filter(isNeeded).map(async (name) => [name, await readFile(join(folder ?? '', name), 'utf8')] as const),
    ),
  );
};
