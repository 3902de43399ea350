import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import MagicString from 'magic-string';
import { sourceMaps } from './source-maps.mjs';

/**
 * Gives each language its own copy of the modules that several languages import (plural rules), so that a language is one file.
 * @param folder The folder `locale/languages/`.
 */
export const wholeLanguages = (folder) => ({
  name: 'whole-languages',
  resolveId(source, importer) {
    if (!importer?.startsWith(folder) || importer.endsWith('/en.js')) return null;
    return `${resolve(dirname(importer), source)}?${basename(importer, '.js')}`;
  },
  load(id) {
    const [file, code] = id.split('?');
    return code ? sourceMaps.load(file) : null;
  },
});

/** The sections of the messages, in the order of src/locale/message-sections.ts. Pages do not need the last one. */
const SECTIONS = ['common', 'list', 'table', 'history', 'controls', 'server'];
const IN_PAGES = SECTIONS.slice(0, -1);
/** The message that a language may do without. */
const OPTIONAL = 'numbers';

/** The value of a constant of a module. */
const valueOf = ({ body }, name) =>
  body.flatMap((node) => (node.declaration ?? node).declarations ?? []).find(({ id }) => id.name === name)?.init;

/** The values of an object by name. Undefined if it is not written in full: has a spread, for example. */
const entriesOf = (node) =>
  node?.properties?.every(
    ({ type, computed, method, kind }) => type === 'Property' && !computed && !method && kind === 'init',
  )
    ? new Map(node.properties.map(({ key, value }) => [key.name ?? key.value, value]))
    : undefined;

/**
 * Replaces the object of a language by lists of its messages without their names, one for each section. The names are those of English,
 * in the same order: src/locale/complete-messages.ts. Records that are written in full in both languages are lists, too.
 * @param folder The folder `locale/`.
 */
export const listedLanguages = (folder) => ({
  name: 'listed-languages',
  transform(code, id) {
    const language = basename(id, '.js');
    if (dirname(id) !== `${folder}languages` || language === 'en') return null;
    const messagesIn = (module, name) =>
      entriesOf(valueOf(this.parse(module), name)) ??
      this.error(`${name} is not an object with one \`name: value\` for each message`);
    const inEnglish = (section) => {
      const file = `${folder}english/en-${section}.js`;
      this.addWatchFile(file);
      return messagesIn(readFileSync(file, 'utf8'), `en${section[0].toUpperCase()}${section.slice(1)}`);
    };
    const checkNames = (entries, english, path) => {
      for (const name of entries.keys())
        if (!english.has(name)) this.error(`${path}.${name} is not the name of a message`);
    };
    const listOf = (entries, english, path) => {
      const list = [...english].map(([name, own]) => {
        const value = entries.get(name);
        if (name === OPTIONAL) return value ? code.slice(value.start, value.end) : '';
        if (!value) this.error(`${path}.${name} is missing`);
        const [words, englishWords] = [entriesOf(value), entriesOf(own)];
        if (!words || !englishWords) return code.slice(value.start, value.end);
        checkNames(words, englishWords, `${path}.${name}`);
        return listOf(words, englishWords, `${path}.${name}`);
      });
      return `[${list.join()}]`;
    };

    const name = language.replace('-', '');
    const messages = messagesIn(code, name);
    const sections = SECTIONS.map(inEnglish);
    checkNames(messages, new Map(sections.flatMap((section) => [...section])), name);
    const lists = IN_PAGES.map((_, section) => listOf(messages, sections[section], name));
    const { start, end } = valueOf(this.parse(code), name);
    const text = new MagicString(code).update(start, end, `[${lists.join()}]`);
    return { code: text.toString(), map: text.generateMap({ hires: true }) };
  },
});
