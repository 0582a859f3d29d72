/**
 * Lint: types, Lit templates, accessibility of templates, and the rules of the house that a linter can hold.
 *
 * A rule that is relaxed here says why. A line that must break one says why next to `eslint-disable-next-line`.
 */
import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { dirname } from 'node:path';
import tseslint from 'typescript-eslint';

const root = dirname(import.meta.dirname);

/** Config files must export their value as the default; that is how their tools read them. */
const CONFIG_FILES = ['**/*.config.mjs', '**/*.config.ts', '.dev/*.mjs'];
const BROWSER_TESTS = ['test/**/*.test.ts'];
const TESTS = ['test/**/*.ts'];

const house = {
  'no-restricted-syntax': [
    'error',
    { selector: 'ExportDefaultDeclaration', message: 'Named exports only: a thing has one name everywhere.' },
    { selector: 'ExportAllDeclaration', message: 'No barrels: import the file you mean.' },
    { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
  ],
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
  'no-console': 'off',
  eqeqeq: ['error', 'always'],
  'object-shorthand': 'error',
  'prefer-const': 'error',
};

const types = {
  // `as const` stays possible; everything else goes through a parser or a check, or says why it cannot.
  '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
  // `typeof import('./x.ts')` is the type of a chunk that is loaded on demand.
  '@typescript-eslint/consistent-type-imports': [
    'error',
    { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false },
  ],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  // A number reads the same with and without String() around it.
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  // `() => doIt()` is the plainest handler there is, and `return doIt()` the plainest way out of one.
  '@typescript-eslint/no-confusing-void-expression': 'off',
  // describe and it of node:test return promises that the runner itself awaits.
  '@typescript-eslint/no-floating-promises': [
    'error',
    {
      allowForKnownSafeCalls: [
        {
          from: 'package',
          package: 'node:test',
          name: ['describe', 'it', 'test', 'suite', 'before', 'after'],
        },
      ],
    },
  ],
  // An async function without await is a promise by contract: the interface says so, the body need not.
  '@typescript-eslint/require-await': 'off',
  // A leading underscore marks what a signature demands and a body does not need.
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'none' }],
  // The page's own objects are checked where the types say they cannot fail: old browsers and hostile pages differ.
  '@typescript-eslint/no-unnecessary-condition': 'off',
};

const a11y = {
  ...litA11y.configs.recommended.rules,
  // In a dialog it says where the focus goes when it opens; HTML has nothing else for that.
  'lit-a11y/no-autofocus': 'off',
  // A checkbox that is a switch takes its state from `checked` (HTML-AAM); the rule asks for it a second time.
  'lit-a11y/role-has-required-aria-attrs': 'off',
};

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'node_modules/**',
      '.results/**',
      '.data/**',
      'demo/**/*.html',
      'demo/apps/**',
      '.dev/apps/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  { rules: house },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, lit.configs['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    languageOptions: { parserOptions: { project: 'tsconfig.json', tsconfigRootDir: root } },
    rules: { ...a11y, ...types },
  },
  {
    // The demo's plain scripts stand in for a site's and its vendors' own code, in the style those have.
    files: ['**/*.mjs', '**/*.js'],
    rules: { 'no-undef': 'off', 'no-unused-vars': ['error', { caughtErrors: 'none' }] },
  },
  { files: CONFIG_FILES, rules: { 'no-restricted-syntax': 'off' } },
  {
    files: TESTS,
    rules: {
      // A test that finds nothing where it must find something may fail at that place.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-assertions': 'off',
    },
  },
  // `expect(x).to.be.true` is an expression, and mocha binds `this`.
  { files: BROWSER_TESTS, rules: { '@typescript-eslint/no-unused-expressions': 'off' } },
);
