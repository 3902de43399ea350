/** Whether an absolute `url` names a file or asks a question; anything else is a page's address. */
export const isFile = (url: string): boolean => /\.\w+$|\?/.test(url);
