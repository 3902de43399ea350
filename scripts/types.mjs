/**
 * Writes the types of a feed as plain TypeScript. zod infers them from the schema, but with declarations that import zod, a feed
 * would be `any` in projects without zod. Only the declarations of `./schema` import zod, which that entry needs anyway.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const SOURCE = 'src/feed/schema.ts';
const TYPES = 'dist/feed/feed-types.d.ts';
const SCHEMA = 'dist/feed/schema.d.ts';

/** Writes the declarations and returns the path of the new file. */
export const writeTypes = () => {
  const { config } = ts.readConfigFile('tsconfig.build.json', ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [SOURCE] }, ts.sys, '.');
  const program = ts.createProgram([SOURCE], options);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(SOURCE);
  const { NoTruncation, InTypeAlias, MultilineObjectLiterals, UseSingleQuotesForStringLiteralType } =
    ts.TypeFormatFlags;

  const docOf = (node) =>
    ts
      .getJSDocCommentsAndTags(node)
      .map((doc) => `${doc.getText()}\n`)
      .join('');
  const aliases = source.statements.filter(
    (node) =>
      ts.isTypeAliasDeclaration(node) &&
      node.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword),
  );
  const texts = aliases.map((node) => {
    const type = checker.getTypeAtLocation(node.name);
    const text = checker.typeToString(
      type,
      node,
      NoTruncation | InTypeAlias | MultilineObjectLiterals | UseSingleQuotesForStringLiteralType,
    );
    if (/\bz\.|\bany\b|import\(/.test(text))
      throw new Error(`${node.name.text} cannot be written without zod: ${text.slice(0, 200)}`);
    // The compiler removes the line breaks, but not the indentation.
    return text.replace(/ {4,}/g, '\n$&').replace(/;}$/, ';\n}');
  });
  // Types that use a union of words refer to it by name.
  const unions = aliases.flatMap((node, index) =>
    texts[index].startsWith("'") ? [[texts[index], node.name.text]] : [],
  );
  const withNames = (text) =>
    text.startsWith("'") ? text : unions.reduce((all, [union, name]) => all.replaceAll(union, name), text);
  writeFileSync(
    TYPES,
    aliases
      .map((node, index) => `${docOf(node)}export type ${node.name.text} = ${withNames(texts[index])};\n`)
      .join('\n'),
  );

  const names = aliases.map((node) => node.name.text).join(', ');
  writeFileSync(
    SCHEMA,
    `import type * as z from 'zod';
import type { StatusFeed, StatusFeedInput } from './feed-types.js';
/** A whole feed document. Unknown keys are ignored. */
export declare const statusFeedSchema: z.ZodType<StatusFeed, StatusFeedInput>;
export type { ${names} } from './feed-types.js';
`,
  );

  for (const file of readdirSync('dist', { recursive: true }).map((name) => join('dist', name))) {
    if (!file.endsWith('.d.ts') || file === SCHEMA) continue;
    const text = readFileSync(file, 'utf8');
    const updated = text.replace(/(['"])((?:\.\.?\/)+(?:feed\/)?)schema\.js\1/g, '$1$2feed-types.js$1');
    if (updated !== text) writeFileSync(file, updated);
  }
  return TYPES;
};
