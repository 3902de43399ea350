/** Generates the tables of docs/reference.md, and the attributes table of README.md, from dist/custom-elements.json and the built styles. */
import { readFileSync } from 'node:fs';
import { customProperties } from './custom-properties.mjs';
import { code, table, tagList } from './markdown.mjs';

/** The attributes in README.md, in order. */
const MAIN_ATTRIBUTES = [
  'src',
  'fallback-src',
  'provider',
  'refresh',
  'components',
  'min-impact',
  'time-zone',
  'hide-when-operational',
  'dismissible',
  'component',
];

/** The states in the table of colors, in order. */
const COLORS = ['unknown', 'operational', 'maintenance', 'degraded', 'partial', 'major'];

const readManifest = () => {
  const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
  const declarations = modules.flatMap((module) => module.declarations);
  return {
    base: declarations.find(({ name }) => name === 'FeedElement'),
    tags: declarations.filter(({ tagName }) => tagName),
  };
};

const notInherited = (list) => (list ?? []).filter((each) => !each.inheritedFrom);

/** `string | readonly string[] | undefined` → `string | readonly string[]`. */
const typeOf = ({ type }) => code((type?.text ?? 'string').replace(/ \| undefined$/, ''));
/** `CustomEvent<X>` → `X`. */
const detailOf = ({ type }) => code(type.text.replace(/^CustomEvent<(.*)>$/, '$1'));
const camelCase = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

const attributesOf = (list) =>
  table(
    ['attribute', 'property', 'type', 'description'],
    list.map((each) => [code(each.name), code(each.fieldName ?? camelCase(each.name)), typeOf(each), each.description]),
  );

/** Members without an attribute. */
const membersOf = ({ members, attributes }) => {
  const reflected = new Set((attributes ?? []).map(({ name, fieldName }) => fieldName ?? camelCase(name)));
  return notInherited(members).filter((each) => !each.static && !each.attribute && !reflected.has(each.name));
};

const propertiesOf = (list) =>
  table(
    ['property or method', 'type', 'description'],
    list.map((each) => [
      code(each.kind === 'method' ? `${each.name}()` : each.name),
      typeOf(each.kind === 'method' ? each.return : each),
      `${each.description ?? ''}${each.readonly ? ' Read-only.' : ''}`,
    ]),
  );

const eventsOf = (list) =>
  table(
    ['event', '`detail`', 'fires when'],
    list.map((each) => [code(each.name), detailOf(each), each.description]),
  );

const nameTable = (title, list) =>
  table(
    [title, 'description'],
    list.map(({ name, description }) => [code(name), description]),
  );

/** The section of a tag, without inherited members. */
const sectionOf = (tag) => {
  const members = membersOf(tag);
  const parts = notInherited(tag.cssParts);
  const properties = notInherited(tag.cssProperties);
  const states = notInherited(tag.cssStates);
  return [
    tag.description,
    notInherited(tag.attributes).length && attributesOf(notInherited(tag.attributes)),
    members.length && propertiesOf(members),
    notInherited(tag.events).length && eventsOf(notInherited(tag.events)),
    parts.length && nameTable('`::part()`', parts),
    properties.length &&
      table(
        ['custom property', 'default', 'description'],
        properties.map((each) => [code(each.name), code(each.default), each.description]),
      ),
    states.length && nameTable('`:state()`', states),
  ]
    .filter(Boolean)
    .join('\n\n');
};

/** Shows `light-dark(a, b)` as two colors. */
const colorText = (value) => code(value.replace(/^light-dark\(([^,]+),\s*([^)]+)\)$/, '$1` · `$2'));

const colorTable = (defaults) =>
  table(
    ['color', 'light · dark', 'in day bars: `--status-…-bar`'],
    COLORS.map((name) => {
      const bar = defaults.get(`--status-${name}-bar`);
      return [code(`--status-${name}`), colorText(defaults.get(`--status-${name}`)), bar ? colorText(bar) : ''];
    }),
  );

/** The attributes table of README.md. If not all tags have an attribute, its description names the tags. */
const mainAttributes = ({ base, tags }) =>
  table(
    ['attribute', 'description'],
    MAIN_ATTRIBUTES.map((name) => {
      const common = base.attributes.find((each) => each.name === name);
      if (common) return [code(name), common.description];
      const byText = new Map();
      for (const { tagName, attributes } of tags) {
        const found = notInherited(attributes).find((each) => each.name === name);
        if (found) byText.set(found.description, [...(byText.get(found.description) ?? []), tagName]);
      }
      if (!byText.size) throw new Error(`no tag has an attribute ${name}`);
      return [code(name), Array.from(byText, ([text, names]) => `${tagList(names)}: ${text}`).join(' ')];
    }),
  );

/** Region → content. Each tag has a region with its name. */
export const reference = async () => {
  const manifest = readManifest();
  const { base, tags } = manifest;
  const defaults = await customProperties();
  return {
    'main-attributes': mainAttributes(manifest),
    attributes: attributesOf(base.attributes),
    properties: propertiesOf(membersOf(base)),
    events: eventsOf(base.events),
    colors: colorTable(defaults),
    ...Object.fromEntries(tags.map((tag) => [tag.tagName, sectionOf(tag)])),
  };
};
