import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** The folders of src/, and the other folders that each may import from. */
const MAY_IMPORT = {
  feed: [],
  adapters: ['feed'],
  reader: ['feed', 'adapters'],
  store: ['feed', 'adapters', 'reader'],
  text: [],
  locale: ['feed'],
  styles: [],
  elements: ['feed', 'adapters', 'reader', 'store', 'text', 'locale', 'styles'],
  define: ['elements', 'locale'],
  ssr: ['feed', 'reader', 'store', 'text', 'locale', 'elements'],
  server: ['feed', 'adapters', 'reader', 'store', 'text', 'locale', 'styles', 'ssr'],
  cli: ['feed', 'adapters', 'reader', 'store', 'server'],
  docusaurus: ['feed', 'adapters', 'reader', 'define', 'ssr'],
};
/** Folders that may import Lit. */
const MAY_IMPORT_LIT = ['styles', 'elements', 'define', 'ssr'];
/** Folders that may import zod. No page loads them. */
const MAY_IMPORT_ZOD = ['server', 'cli'];
const FOLDERS = Object.keys(MAY_IMPORT);

const NO_ZOD = {
  name: 'zod',
  message: 'Only feed/schema.ts, server/ and cli/ import zod, so that it is never part of a page.',
};
const NO_SCHEMA = {
  regex: '(^|/)schema\\.js$',
  message: 'The schema imports zod. Only import its types (`import type`). Use parseFeed to read feeds.',
  allowTypeImports: true,
};
const NO_SINK = { regex: '^lit/directives/unsafe-', message: 'An HTML sink. Render text or templates instead.' };

const imports = (folder, allowed, withLit, zod = false) => ({
  '@typescript-eslint/no-restricted-imports': [
    'error',
    {
      paths: zod ? [] : [NO_ZOD],
      patterns: [
        ...(zod ? [] : [NO_SCHEMA]),
        NO_SINK,
        ...(withLit
          ? []
          : [{ regex: '^(lit|@lit|lit-html|lit-element)(/|$)', message: `${folder}/ must not import Lit.` }]),
        ...FOLDERS.filter((other) => other !== folder && !allowed.includes(other)).map((other) => ({
          regex: `^(?:\\.\\./)+${other}/`,
          message: `${folder}/ must not import from ${other}/ (CONTRIBUTING.md, "The source tree").`,
        })),
        ...(folder === 'define' || folder === 'index'
          ? []
          : [{ regex: '^(?:\\.\\./)+index\\.js$', message: 'Import the source file instead.' }]),
      ],
    },
  ],
});

const sink = (selector, name) => ({ selector, message: `${name} is an HTML sink. Render text or templates instead.` });
const member = (name) =>
  sink(`MemberExpression[property.name='${name}'], MemberExpression[property.value='${name}']`, name);

const SINKS = [
  ...[
    'innerHTML',
    'outerHTML',
    'insertAdjacentHTML',
    'setHTMLUnsafe',
    'parseHTMLUnsafe',
    'createContextualFragment',
    'srcdoc',
  ].map(member),
  sink("Identifier[name='DOMParser']", 'DOMParser'),
  sink("Identifier[name='unsafeHTML']", 'unsafeHTML'),
  sink("CallExpression[callee.object.name='document'][callee.property.name=/^write(ln)?$/]", 'document.write'),
  sink('NewExpression[callee.name="Function"], CallExpression[callee.name=/^(eval|Function)$/]', 'Code in a string'),
];

/** A class field hides the accessor that Lit creates for a property of the same name. */
const declaredProperties = {
  meta: {
    type: 'problem',
    messages: { field: 'Use `declare {{name}}`. A class field hides the accessor that Lit creates.' },
  },
  create: (context) => ({
    ClassBody({ body }) {
      const named = (name) => body.find((member) => member.static && member.key?.name === name)?.value;
      const properties = new Set(named('properties')?.properties?.map((property) => property.key?.name));
      for (const member of body)
        if (
          member.type === 'PropertyDefinition' &&
          !member.static &&
          !member.declare &&
          properties.has(member.key.name)
        )
          context.report({ node: member, messageId: 'field', data: { name: member.key.name } });
    },
  }),
};

/** A Content Security Policy (`style-src 'self'`) blocks these in templates. */
const TEMPLATE_STYLES = {
  selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/<style|\\sstyle=/]',
  message: 'A Content Security Policy can block style attributes and elements. Use a class, .style or a style sheet.',
};

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.cache/', 'demo/**/*.js', 'coverage/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['src/**/*.ts'],
    extends: [
      ...tseslint.configs.strictTypeChecked,
      lit.configs['flat/recommended'],
      wc.configs['flat/recommended'],
      litA11y.configs.recommended,
    ],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { own: { rules: { 'declared-properties': declaredProperties } } },
    settings: {
      lit: { elementBaseClasses: ['FeedElement'] },
      wc: { elementBaseClasses: ['LitElement', 'FeedElement'] },
    },
    rules: {
      // `typeof import('…')` is the type of a module that is loaded on demand.
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Formatters and SVG paths need numbers in template strings.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/unbound-method': 'off',
      // The DOM types include globals that Node and older browsers do not have.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      'no-restricted-syntax': [
        'error',
        ...SINKS,
        TEMPLATE_STYLES,
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        {
          selector: 'CallExpression[callee.object.name=Array][callee.property.name=from][arguments.length>1]',
          message: 'Prototype.js replaces Array.from by a function without a mapper. Use [...list].map().',
        },
      ],
      'no-restricted-globals': ['error', { name: 'DOMParser', message: 'An HTML sink.' }],
      'no-restricted-properties': [
        'error',
        {
          object: 'Date',
          property: 'parse',
          message:
            'Date.js and MooTools replace Date.parse by a function that returns objects and null. Use +new Date().',
        },
      ],
      // Warnings are for mistakes that only the developer of the page can fix, errors for mistakes of the library.
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-control-regex': 'off',
      'max-lines': ['warn', { max: 300, skipBlankLines: true, skipComments: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'lit/no-template-map': 'off',
      // Safari needs the role: it does not treat a list without bullets as a list.
      'lit-a11y/no-redundant-role': 'off',
      // Does not support `declare`. Replaced by own/declared-properties.
      'lit/no-classfield-shadowing': 'off',
      'own/declared-properties': 'error',
    },
  },
  // Not in a page with scripts of others.
  { files: ['src/{server,cli,ssr,docusaurus}/**/*.ts'], rules: { 'no-restricted-properties': 'off' } },
  ...Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
    files: [`src/${folder}/**/*.ts`],
    rules: imports(folder, allowed, MAY_IMPORT_LIT.includes(folder), MAY_IMPORT_ZOD.includes(folder)),
  })),
  { files: ['src/feed/schema.ts'], rules: imports('feed', [], false, true) },
  { files: ['src/index.ts'], rules: imports('index', FOLDERS, true) },
  {
    files: ['test/**/*.ts'],
    ignores: ['test/hosts/**'],
    extends: [...tseslint.configs.recommended],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // For chai: `expect(x).to.be.true`.
      '@typescript-eslint/no-unused-expressions': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[object.name=/^(it|describe|test)$/][property.name=/^(only|skip|todo)$/]',
          message: 'Do not skip or select tests.',
        },
      ],
    },
  },
  {
    files: ['test/**/*.test.ts'],
    ignores: ['test/**/*.node.test.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^node:', message: 'This test runs in browsers. Tests that need Node are named *.node.test.ts.' },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.mjs', '*.js', 'scripts/**/*.js'],
    extends: [tseslint.configs.recommended],
  },
);
