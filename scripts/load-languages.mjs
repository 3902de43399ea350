/** Loads the messages of all languages from the sources. */
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { build } from 'esbuild';

const FOLDER = 'src/locale/languages';

const bundle = async (source, options) => {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: '.' },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    ...options,
  });
  return outputFiles[0].text;
};

/** Codes in alphabetical order. */
export const languageCodes = () => readdirSync(FOLDER).map((file) => basename(file, '.ts'));

/** The names of the parameters of the messages that are functions, and the messages of each language by code. */
export const loadLanguages = async () => {
  const codes = languageCodes();
  const source = [
    `export { PARAMETERS } from './src/locale/own-words.ts';`,
    ...codes.map((code, index) => `export * as language${index} from './${FOLDER}/${code}.ts';`),
  ].join('\n');
  const module = await import(`data:text/javascript,${encodeURIComponent(await bundle(source))}`);
  return {
    parameters: module.PARAMETERS,
    languages: new Map(codes.map((code, index) => [code, Object.values(module[`language${index}`])[0]])),
  };
};
