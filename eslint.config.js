import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** Folders of src/ and what each may import besides itself: data goes right, nothing imports to the left. */
const MAY_IMPORT = {
  feed: [],
  adapters: ['feed'],
  reader: ['feed', 'adapters'],
  store: ['feed', 'adapters', 'reader'],
  text: [],
  locale: ['feed'],
  styles: [],
  elements: ['feed', 'adapters', 'reader', 'store', 'text', 'locale', 'styles'],
  define: ['elements'],
  server: ['feed', 'adapters', 'reader', 'store', 'text', 'locale', 'styles'],
  cli: ['feed', 'server'],
};
/** Folders that may import Lit. */
const MAY_IMPORT_LIT = ['styles', 'elements', 'define'];
const FOLDERS = Object.keys(MAY_IMPORT);

const NO_ZOD = { name: 'zod', message: 'zod never reaches a page: only feed/schema.ts imports it.' };
const NO_SCHEMA = {
  regex: '(^|/)schema\\.js$',
  message: 'The schema carries zod: take its types (`import type`), read feeds with parseFeed.',
  allowTypeImports: true,
};
const NO_SINK = { regex: '^lit/directives/unsafe-', message: 'No HTML sink: render a tree of templates.' };

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
          : [{ regex: '^(lit|@lit|lit-html|lit-element)(/|$)', message: `${folder}/ does not know Lit.` }]),
        ...FOLDERS.filter((other) => other !== folder && !allowed.includes(other)).map((other) => ({
          regex: `^(?:\\.\\./)+${other}/`,
          message: `${folder}/ must not import from ${other}/ (CONTRIBUTING.md, "The source tree").`,
        })),
        ...(folder === 'define' || folder === 'index'
          ? []
          : [{ regex: '^(?:\\.\\./)+index\\.js$', message: 'Import the file itself.' }]),
      ],
    },
  ],
});

const sink = (selector, name) => ({ selector, message: `${name} is an HTML sink: render text or templates instead.` });
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
  sink('NewExpression[callee.name="Function"], CallExpression[callee.name=/^(eval|Function)$/]', 'Code from text'),
];

/** A native class field hides the accessor that Lit makes for a property of the same name. */
const declaredProperties = {
  meta: {
    type: 'problem',
    messages: { field: '`declare {{name}}`: as a field it would hide the property that Lit makes.' },
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

/** Inside a template a policy blocks these (`style-src 'self'`). */
const TEMPLATE_STYLES = {
  selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/<style|\\sstyle=/]',
  message: "A page's policy blocks style attributes and elements in templates: use a class, .style or a style sheet.",
};

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'demo/**/*.js', 'coverage/'] },
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
      // `typeof import('…')` is the type of a module that loads later.
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Numbers in template strings are what formatters and paths are made of.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/unbound-method': 'off',
      // The platform's types promise globals that Node and older browsers lack.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      'no-restricted-syntax': [
        'error',
        ...SINKS,
        TEMPLATE_STYLES,
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
      ],
      'no-restricted-globals': ['error', { name: 'DOMParser', message: 'An HTML sink.' }],
      // One warning per mistake that only a host's developer can mend.
      'no-console': ['error', { allow: ['warn'] }],
      'no-control-regex': 'off',
      'max-lines': ['warn', { max: 300, skipBlankLines: true, skipComments: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'lit/no-template-map': 'off',
      // Safari takes a list without bullets for no list, unless the role says so.
      'lit-a11y/no-redundant-role': 'off',
      // Does not know `declare`; own/declared-properties does.
      'lit/no-classfield-shadowing': 'off',
      'own/declared-properties': 'error',
    },
  },
  ...Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
    files: [`src/${folder}/**/*.ts`],
    rules: imports(folder, allowed, MAY_IMPORT_LIT.includes(folder)),
  })),
  { files: ['src/feed/schema.ts'], rules: imports('feed', [], false, true) },
  { files: ['src/index.ts'], rules: imports('index', FOLDERS, true) },
  {
    files: ['test/**/*.ts'],
    extends: [...tseslint.configs.recommended],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // chai: `expect(x).to.be.true`.
      '@typescript-eslint/no-unused-expressions': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[object.name=/^(it|describe|test)$/][property.name=/^(only|skip|todo)$/]',
          message: 'Every test runs.',
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
        { patterns: [{ regex: '^node:', message: 'Runs in browsers: name it *.node.test.ts.' }] },
      ],
    },
  },
  {
    files: ['**/*.mjs', '*.js', 'scripts/**/*.js'],
    extends: [tseslint.configs.recommended],
  },
);
