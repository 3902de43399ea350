/**
 * The plugin for Docusaurus. Docusaurus loads plugins with a `require` that compiles ES modules. A CommonJS file is loaded as it is,
 * and imports the library without being compiled.
 */
module.exports = async function statusWidgets(context, options) {
  const { createPlugin } = await import('./plugin.js');
  return createPlugin(context, options);
};
