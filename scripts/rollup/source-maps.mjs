/** Loads the source maps of the built modules, so that the maps of the bundled files refer to the TypeScript sources. */
import { existsSync, readFileSync } from 'node:fs';

export const sourceMaps = {
  name: 'source-maps',
  load: (id) =>
    existsSync(`${id}.map`)
      ? {
          code: readFileSync(id, 'utf8').replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '\n'),
          map: JSON.parse(readFileSync(`${id}.map`, 'utf8')),
        }
      : null,
};
