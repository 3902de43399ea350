/** Resolves `src` against the document and removes its hash. Returns an invalid URL unchanged; `fetchJson` rejects it. */
export const absoluteUrl = (src: string): string => {
  try {
    return new URL(src, typeof document === 'undefined' ? undefined : document.baseURI).href.replace(/#.*/, '');
  } catch {
    return src;
  }
};
