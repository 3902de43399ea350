/** What files for script tags do not need, because they only run in pages. */
const NO_PAGE = "typeof location !== 'object'";

/** Leaves out of those files what is for servers. The spaces keep the columns of the source map. */
export const pageOnly = {
  name: 'page-only',
  transform: (code) =>
    code.includes(NO_PAGE) ? { code: code.replaceAll(NO_PAGE, 'false'.padEnd(NO_PAGE.length)), map: null } : null,
};
