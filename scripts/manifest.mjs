/**
 * Describes the elements for editors and tools, from the doc blocks and types in src/elements: the custom elements manifest,
 * VS Code data and JetBrains web-types. Public things only.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { create, ts } from '@custom-elements-manifest/analyzer/index.js';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';

const FOLDER = 'src/elements';
/** Members of Lit's and the platform's own making, which say nothing about an element of ours. */
const MACHINERY = new Set([
  'styles',
  'properties',
  'render',
  'shadowRootOptions',
  'formAssociated',
  'observedAttributes',
]);

const isPublic = (member) =>
  !MACHINERY.has(member.name) &&
  !/^[#_]/.test(member.name) &&
  (member.privacy ?? 'public') === 'public' &&
  !(member.static && member.kind === 'field');

/** Leaves out what is not public and points modules to the built files. */
const publicOnly = {
  name: 'public-only',
  analyzePhase({ node, moduleDoc }) {
    // `@internal` and `override` are modifiers that the analyzer does not look at.
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

/** The generators give text: several elements share a custom property or a part, which are one entry each for an editor. */
const tidy = (text) => {
  const data = JSON.parse(text.replaceAll(' _(default: undefined)_', ''));
  for (const list of [data.properties, data.pseudoElements])
    if (list) list.splice(0, list.length, ...new Map(list.map((each) => [each.name, each])).values());
  return data;
};

/** Writes the four files and gives their paths. */
export const writeManifest = async () => {
  const modules = readdirSync(FOLDER, { recursive: true })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.styles.ts'))
    .sort()
    .map((file) =>
      ts.createSourceFile(`${FOLDER}/${file}`, readFileSync(`${FOLDER}/${file}`, 'utf8'), ts.ScriptTarget.ES2022, true),
    );
  const manifest = create({ modules, plugins: [...litPlugin(), publicOnly] });
  const quiet = { hideLogs: true, outdir: 'dist' };
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const files = {
    'dist/custom-elements.json': manifest,
    'dist/vscode.html-custom-data.json': tidy(getVsCodeHtmlCustomData(manifest, quiet)),
    'dist/vscode.css-custom-data.json': tidy(getVsCodeCssCustomData(manifest, quiet)),
    'dist/web-types.json': tidy(getWebTypesData(manifest, { name, version }, quiet)),
  };
  for (const [file, data] of Object.entries(files)) writeFileSync(file, `${JSON.stringify(data, null, 2)}\n`);
  return Object.keys(files);
};

if (import.meta.url === pathToFileURL(resolve(process.argv[1] ?? '')).href) await writeManifest();
