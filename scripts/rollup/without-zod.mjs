/** Nothing that a page loads may carry zod. */
export const withoutZod = {
  name: 'without-zod',
  resolveId(source, importer) {
    if (source === 'zod' || source.startsWith('zod/'))
      this.error(`zod must not reach a page, but ${importer} imports it`);
  },
};
