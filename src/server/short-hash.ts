/**
 * A short hash of a text, such as `1k2j3h4g5f6`: two 32-bit FNV-1a hashes with different starts, so that even thousands of texts have
 * different hashes. It is not secure. https://www.rfc-editor.org/rfc/rfc9923
 */
export const shortHash = (text: string): string => {
  let [a, b] = [0x811c9dc5, 0x1b873593];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b);
    b ^= b >>> 13;
  }
  return `${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
};
