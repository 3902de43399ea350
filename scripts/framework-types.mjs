/**
 * Generates the types of the tags in the templates of frameworks from dist/custom-elements.json: dist/frameworks/. They are types
 * only: whoever imports one has the framework, and nobody else installs it.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'dist/frameworks';

const camelCase = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const union = (words) => words.map((word) => `'${word}'`).join(' | ');

const readTags = () => {
  const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
  return modules.flatMap((module) => module.declarations).filter(({ tagName }) => tagName);
};

/** The type of an attribute in a template. */
const typeOf = ({ name, type, description }, choices) => {
  const words = choices[camelCase(name)];
  // Several words are a list, which is a text.
  if (words && !description.includes('separated')) return union(words);
  if (type.text.startsWith('boolean')) return 'BooleanAttribute';
  return type.text.startsWith('number') ? 'NumberAttribute' : 'string';
};

/** `./tags.d.ts`: by tag, its class, its attributes and its events. */
const tagTypes = async () => {
  const classes = await import(new URL('../dist/index.js', import.meta.url).href);
  const tags = readTags();
  const everyEvent = [...new Set(tags.flatMap(({ events }) => events ?? []).map(({ name }) => name))].sort();
  const attributesOf = ({ name, attributes }) =>
    attributes
      .map(
        (attribute) =>
          `  /** ${attribute.description} */\n  '${attribute.name}'?: ${typeOf(attribute, classes[name].prototype.choices ?? {})} | undefined;\n`,
      )
      .join('');
  // The events of the tags inside bubble to <status-feed>.
  const eventsOf = ({ tagName, events }) =>
    union(tagName === 'status-feed' ? everyEvent : (events ?? []).map(({ name }) => name).sort()) || 'never';
  return `import type { StatusFeed, StatusFeedInput, ${tags.map(({ name }) => name).join(', ')} } from '../index.js';

/** A boolean attribute. "false" is off, because some frameworks write it for \`false\`. */
export type BooleanAttribute = boolean | '' | 'true' | 'false';
/** A number, or its text. */
export type NumberAttribute = number | \`\${number}\`;

${tags.map((tag) => `/** ${tag.description.replace(/\s*\n\s*/g, ' ')} */\nexport interface ${tag.name}Attributes {\n${attributesOf(tag)}}\n`).join('\n')}
/** Every tag: its class, its attributes, and the names of its events. */
export interface StatusTags {
${tags.map((tag) => `  '${tag.tagName}': { element: ${tag.name}; attributes: ${tag.name}Attributes; event: ${eventsOf(tag)} };\n`).join('')}}

export type Tag = keyof StatusTags;
export type Handler<Event extends keyof HTMLElementEventMap> = ((event: HTMLElementEventMap[Event]) => void) | undefined;
/** \`hide-when-operational\` → \`hideWhenOperational\`. */
export type CamelCase<Name> = Name extends \`\${infer Start}-\${infer End}\` ? \`\${Start}\${Capitalize<CamelCase<End>>}\` : Name;
/** The property \`feed\`, of the tags that take one. */
export type FeedProperty<Element> = Element extends { whenReady: unknown } ? { feed?: StatusFeedInput | StatusFeed | undefined } : {};
`;
};

const frameworks = {
  react: `/**
 * The tags in JSX of React 18 and 19: \`import type {} from '@scootkit/status-widgets/react'\`. TypeScript accepts every unknown name
 * with a hyphen in JSX, so of misspelled attributes, it only reports the ones without.
 */
import type * as React from 'react';
import type { Handler, StatusTags, Tag } from './tags.js';

/** What custom elements have in React 19 only. In React 18, it would have no effect. */
type Since19<Value> = 'use' extends keyof typeof React ? Value : undefined;
type Props<Name extends Tag> = Omit<
  React.DetailedHTMLProps<React.HTMLAttributes<StatusTags[Name]['element']>, StatusTags[Name]['element']>,
  'className'
> &
  StatusTags[Name]['attributes'] & {
    [Event in StatusTags[Name]['event'] as \`on\${Event}\`]?: Since19<Handler<Event>>;
  } & {
    class?: string | undefined;
    className?: Since19<string | undefined>;
  };
type Tags = { [Name in Tag]: Props<Name> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
`,
  vue: `/** The tags in templates of Vue 3: \`import type {} from '@scootkit/status-widgets/vue'\`. */
import type { HTMLAttributes, PublicProps } from 'vue';
import type { CamelCase, FeedProperty, Handler, StatusTags, Tag } from './tags.js';

type Props<Name extends Tag> = HTMLAttributes &
  PublicProps & {
    [Attribute in keyof StatusTags[Name]['attributes'] as CamelCase<Attribute>]: StatusTags[Name]['attributes'][Attribute];
  } & {
    [Event in StatusTags[Name]['event'] as \`on\${Capitalize<CamelCase<Event>>}\`]?: Handler<Event>;
  } & FeedProperty<StatusTags[Name]['element']>;
type Tags = {
  [Name in Tag]: new () => StatusTags[Name]['element'] & { $props: Props<Name>; $slots: { default?: () => unknown } };
};

declare module 'vue' {
  interface GlobalComponents extends Tags {}
}
`,
  svelte: `/** The tags in Svelte 5 and 4: \`import type {} from '@scootkit/status-widgets/svelte'\`. */
import type { HTMLAttributes } from 'svelte/elements';
import type { FeedProperty, Handler, StatusTags, Tag } from './tags.js';

type Props<Name extends Tag> = HTMLAttributes<StatusTags[Name]['element']> &
  StatusTags[Name]['attributes'] & {
    [Event in StatusTags[Name]['event'] as \`on\${Event}\` | \`on:\${Event}\`]?: Handler<Event>;
  } & FeedProperty<StatusTags[Name]['element']>;
type Tags = { [Name in Tag]: Props<Name> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}
`,
  solid: `/**
 * The tags in JSX of Solid: \`import type {} from '@scootkit/status-widgets/solid'\`. TypeScript accepts every unknown name with a
 * hyphen in JSX, so of misspelled attributes, it only reports the ones without.
 */
import type { JSX } from 'solid-js';
import type { FeedProperty, Handler, StatusTags, Tag } from './tags.js';

type Attributes<Name extends Tag> = StatusTags[Name]['attributes'];
type Props<Name extends Tag> = JSX.HTMLAttributes<StatusTags[Name]['element']> &
  Attributes<Name> & {
    [Attribute in keyof Attributes<Name> & string as \`attr:\${Attribute}\`]?: Attributes<Name>[Attribute];
  } & {
    [Attribute in keyof Attributes<Name> & string as true extends Attributes<Name>[Attribute]
      ? \`bool:\${Attribute}\`
      : never]?: boolean | undefined;
  } & {
    [Property in Exclude<keyof StatusTags[Name]['element'] & string, 'feed'> as \`prop:\${Property}\`]?: StatusTags[Name]['element'][Property];
  } & {
    [Property in keyof FeedProperty<StatusTags[Name]['element']> & string as \`prop:\${Property}\`]?: FeedProperty<StatusTags[Name]['element']>[Property];
  } & {
    [Event in StatusTags[Name]['event'] as \`on:\${Event}\`]?: Handler<Event>;
  } & FeedProperty<StatusTags[Name]['element']>;
type Tags = { [Name in Tag]: Props<Name> };

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
`,
};

/** Writes the files and returns their paths. */
export const writeFrameworkTypes = async () => {
  mkdirSync(FOLDER, { recursive: true });
  const files = { tags: await tagTypes(), ...frameworks };
  return Object.entries(files).map(([name, text]) => {
    const file = join(FOLDER, `${name}.d.ts`);
    writeFileSync(file, text);
    return file;
  });
};
