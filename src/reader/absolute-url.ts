/** `src` resolved against the document, without its hash; as it is where that gives no URL, which `fetchJson` then refuses. */
export const absoluteUrl = (src: string): string => {
  try {
    return new URL(src, typeof document === 'undefined' ? undefined : document.baseURI).href.replace(/#.*/, '');
  } catch {
    return src;
  }
};
