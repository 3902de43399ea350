/** Fails the build if a file for pages contains zod. */
export const withoutZod = {
  name: 'without-zod',
  resolveId(source, importer) {
    if (source === 'zod' || source.startsWith('zod/'))
      this.error(`zod must not be part of a page, but ${importer} imports it`);
  },
};
