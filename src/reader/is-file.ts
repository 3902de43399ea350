/** Whether an absolute `url` names a file or an interface, or asks a question; anything else is a page's address. */
export const isFile = (url: string): boolean => /\.\w+$|\?|\/(api|feed)[./]/.test(url);
