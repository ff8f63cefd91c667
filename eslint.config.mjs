import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The folders of src/ in the order things flow: a layer imports only from those before it. */
const LAYERS = [
  'schema',
  'domain',
  'library',
  'charts',
  'exports',
  'cms',
  'search',
  'views',
  'shell',
  'pages',
  'import',
  'publish',
  'print',
  'commands',
];
/** Modules that import nothing but types, open to the layers named, wherever they stand. */
const LEAVES = {
  schema: [
    'domain/labels.ts',
    'domain/period.ts',
    'domain/problem.ts',
    'domain/problem-kinds.ts',
    'domain/vietnamese.ts',
  ],
};
/** Earlier layers whose types alone a layer may name. */
const TYPES_ONLY = { domain: ['schema'] };
/** What these know nothing of: Astro, Node, the clock. */
const PURE_LAYERS = LAYERS.slice(0, LAYERS.indexOf('library'));
const CLOCKLESS_LAYERS = [...PURE_LAYERS, 'charts', 'exports', 'views'];
/** Deeper folders than this below a layer do not exist. */
const DEEPEST = 4;

const DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
  message: 'Export by name; a default export belongs to Astro and to the tools’ config files.',
};
const CLOCK = {
  selector:
    'NewExpression[callee.name="Date"][arguments.length=0], MemberExpression[object.name="Date"][property.name="now"]',
  message: 'This layer has no clock: take the day as an argument (library.today).',
};

function escape(path) {
  return path.replaceAll('.', '\\.');
}

/** What the files of a layer may not import, at a depth of folders below the layer's own. */
function forbiddenImports(layer, depth) {
  const later = LAYERS.slice(LAYERS.indexOf(layer) + 1);
  const leaves = (LEAVES[layer] ?? []).map((path) => `(?!${escape(path)}$)`).join('');
  const patterns = [
    {
      regex: `^(\\./)?(\\.\\./){${depth + 1}}(?!\\.\\./)`,
      message: `Leave the folder src/${layer} by "#layer/module.ts", not by "../".`,
    },
  ];
  if (later.length > 0) {
    patterns.push({
      regex: `^#${leaves}(${later.join('|')})/`,
      message: `A layer imports only from the layers before it: ${LAYERS.join(' → ')}.`,
    });
  }
  for (const name of TYPES_ONLY[layer] ?? []) {
    patterns.push({
      regex: `^#${name}/`,
      allowTypeImports: true,
      message: `src/${layer} takes only types from src/${name}.`,
    });
  }
  if (PURE_LAYERS.includes(layer)) {
    patterns.push({
      regex: '^(astro:|astro$|astro/|node:)',
      message: `src/${layer} is pure: no Astro, no Node.`,
    });
  }
  return patterns;
}

/** One block per layer and depth, deepest first: the script inside x.astro counts as lying one folder deeper. */
const layerRules = LAYERS.flatMap((layer) =>
  Array.from({ length: DEEPEST + 1 }, (_, index) => DEEPEST - index).map((depth) => {
    const folder = `src/${layer}/${'*/'.repeat(depth)}`;
    return {
      files: [`${folder}*.{ts,mjs,astro}`, `${folder}*.astro/*.{ts,js}`],
      rules: { 'no-restricted-imports': ['error', { patterns: forbiddenImports(layer, depth) }] },
    };
  }),
);

export default defineConfig(
  globalIgnores(['dist/', 'public/', '.astro/', '.cache/', 'test-results/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    ignores: ['**/*.astro/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // It is how an attribute goes away: delete element.dataset[name].
      '@typescript-eslint/no-dynamic-delete': 'off',
      // A Vietnamese letter in NFC is one code point, so spreading a text gives its letters.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['**/*.mjs', '**/*.astro', '**/*.astro/*.ts'],
    extends: [tseslint.configs.strict],
  },
  astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      'no-restricted-syntax': ['error', DEFAULT_EXPORT],
    },
  },
  {
    files: ['src/library/**', 'src/import/**'],
    rules: { '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }] },
  },
  {
    files: CLOCKLESS_LAYERS.map((layer) => `src/${layer}/**`),
    rules: { 'no-restricted-syntax': ['error', DEFAULT_EXPORT, CLOCK] },
  },
  {
    files: ['*.config.{ts,mjs}', 'tests/**/*.config.ts', '**/*.d.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  layerRules,
);
