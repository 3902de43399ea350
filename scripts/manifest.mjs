/**
 * Generates the descriptions of the elements for editors and tools from the doc comments and types in src/elements: the custom
 * elements manifest, the data for VS Code, and the web-types for JetBrains editors. They only contain public members.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { create, ts } from '@custom-elements-manifest/analyzer/index.js';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';

const FOLDER = 'src/elements';
/** Members that belong to Lit or the platform. */
const IGNORED_MEMBERS = new Set([
  'styles',
  'properties',
  'render',
  'shadowRootOptions',
  'formAssociated',
  'observedAttributes',
]);

const isPublic = (member) =>
  !IGNORED_MEMBERS.has(member.name) &&
  !/^[#_]/.test(member.name) &&
  (member.privacy ?? 'public') === 'public' &&
  !(member.static && member.kind === 'field');

/** Removes private members, and replaces the paths of modules by those of the built files. */
const publicOnly = {
  name: 'public-only',
  analyzePhase({ node, moduleDoc }) {
    // The analyzer ignores `@internal` and `override`.
    if (!ts.isClassDeclaration(node)) return;
    const declaration = moduleDoc.declarations.find((each) => each.name === node.name?.text);
    for (const member of node.members) {
      const name = member.name?.getText();
      const internal = ts.getJSDocTags(member).some((tag) => tag.tagName.text === 'internal');
      const override = member.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.OverrideKeyword);
      if (internal || override) declaration.members = declaration.members?.filter((each) => each.name !== name);
    }
  },
  packageLinkPhase({ customElementsManifest }) {
    for (const module of customElementsManifest.modules) {
      const built = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
      module.path = built(module.path);
      for (const exported of module.exports ?? [])
        if (exported.declaration?.module) exported.declaration.module = built(exported.declaration.module);
      for (const declaration of module.declarations ?? []) {
        declaration.members = declaration.members?.filter(isPublic);
        declaration.events = declaration.events?.filter(({ name }) => name.startsWith('status-'));
        for (const each of [
          ...(declaration.members ?? []),
          ...(declaration.attributes ?? []),
          ...(declaration.events ?? []),
          declaration,
        ]) {
          for (const origin of [each.inheritedFrom, each.superclass, each.reference])
            if (origin?.module) origin.module = built(origin.module);
        }
      }
    }
    customElementsManifest.modules = customElementsManifest.modules.filter((module) =>
      module.declarations?.some((each) => each.kind === 'class'),
    );
  },
};

/** Parses the text of a generator, and removes duplicates: several elements can share a custom property or a part. */
const withoutDuplicates = (text) => {
  const data = JSON.parse(text.replaceAll(' _(default: undefined)_', ''));
  for (const list of [data.properties, data.pseudoElements])
    if (list) list.splice(0, list.length, ...new Map(list.map((each) => [each.name, each])).values());
  return data;
};

/** Writes the four files and returns their paths. */
export const writeManifest = async () => {
  const modules = readdirSync(FOLDER, { recursive: true })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.styles.ts'))
    .sort()
    .map((file) =>
      ts.createSourceFile(`${FOLDER}/${file}`, readFileSync(`${FOLDER}/${file}`, 'utf8'), ts.ScriptTarget.ES2022, true),
    );
  const manifest = create({ modules, plugins: [...litPlugin(), publicOnly] });
  const options = { hideLogs: true, outdir: 'dist' };
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const files = {
    'dist/custom-elements.json': manifest,
    'dist/vscode.html-custom-data.json': withoutDuplicates(getVsCodeHtmlCustomData(manifest, options)),
    'dist/vscode.css-custom-data.json': withoutDuplicates(getVsCodeCssCustomData(manifest, options)),
    'dist/web-types.json': withoutDuplicates(getWebTypesData(manifest, { name, version }, options)),
  };
  for (const [file, data] of Object.entries(files)) writeFileSync(file, `${JSON.stringify(data, null, 2)}\n`);
  return Object.keys(files);
};

if (import.meta.url === pathToFileURL(resolve(process.argv[1] ?? '')).href) await writeManifest();
