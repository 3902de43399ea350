/**
 * Puts the styles of all tags next to each other at the start of a file. They resemble each other, but gzip only finds a repetition
 * within 32 kB. Saves up to 0.6 kB (gzip) per file.
 */
export const stylesFirst = {
  name: 'styles-first',
  async transform(code, id) {
    if (!this.getModuleInfo(id).isEntry) return null;
    const modules = new Set();
    const addImports = async (importedCode, importer) => {
      for (const { type, source } of this.parse(importedCode).body) {
        if (!/^(Import|Export)/.test(type) || !source) continue;
        const module = await this.resolve(source.value, importer);
        if (!module || module.external || modules.has(module.id)) continue;
        modules.add(module.id);
        await addImports((await this.load(module)).code, module.id);
      }
    };
    await addImports(code, id);
    const styles = [...modules].filter((module) => /\.styles\.js$|\/styles\//.test(module));
    return { code: `${styles.map((module) => `import ${JSON.stringify(module)};`).join('')}${code}`, map: null };
  },
};
