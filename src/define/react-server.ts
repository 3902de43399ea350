/**
 * What server components get in place of the modules that register tags, through the condition `react-server`. They run on the server
 * only, so the page would never have the tags: https://github.com/ScootKit/status-widgets/blob/main/docs/frameworks.md#nextjs
 */
console.warn(
  "status-widgets: a server component cannot register tags. Import the tags in a module with 'use client', and render a component of it.",
);

export {};
