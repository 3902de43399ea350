/** Renders tags as HTML, for servers and builds: docs/server-rendering.md */
export { renderStatus, serverStyles } from './render-status.js';
export type { RenderOptions } from './render-options.js';
export type { StatusTag } from './server-element.js';
