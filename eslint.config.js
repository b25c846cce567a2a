/**
 * What the compiler cannot see: one door per platform API, no HTML from strings, no promise left
 * alone, no file that does more than one thing. The dependency rule itself is a test, which
 * explains more than a rule could: tests/architecture.test.ts.
 */
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Imports with one door each, and where it is. */
const doors = {
	idb: {
		group: ['idb', 'idb/*'],
		message: 'IndexedDB has one door: src/lib/storage.',
	},
	prosemirror: {
		group: ['prosemirror-*'],
		message: 'ProseMirror has one door: src/lib/editor.',
	},
	editor: {
		group: ['#lib/editor/*', '**/lib/editor/*'],
		message: 'The editor has one door: src/lib/ui/reading/ArticlePane.svelte.',
	},
	stores: {
		group: ['$app/stores'],
		message: 'Use $app/state.',
	},
	alias: {
		group: ['$lib', '$lib/*'],
		message: 'Write #lib/…, which every tool resolves.',
	},
};

/**
 * The rule that closes every door but those given.
 * @param {(keyof typeof doors)[]} open
 */
function closedBut(...open) {
	const patterns = Object.entries(doors)
		.filter(([door]) => !open.includes(/** @type {keyof typeof doors} */ (door)))
		.map(([, pattern]) => pattern);
	return /** @type {const} */ ({ 'no-restricted-imports': ['error', { patterns }] });
}

export default ts.config(
	{
		ignores: [
			...['node_modules/', '.svelte-kit/', 'build/', 'test-results/', 'playwright-report/'],
			...['src/lib/paraglide/', 'src/project.inlang/', 'corpus/', 'tests/fixtures/'],
		],
	},
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs.recommended,
	...svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			...closedBut(),
			'max-lines': ['error', { max: 350 }],
			eqeqeq: 'error',
			'no-implicit-coercion': ['error', { boolean: false }],
			'no-var': 'error',
			'prefer-const': ['error', { destructuring: 'all' }],
			// The compiler knows better which names exist.
			'no-undef': 'off',
			'@typescript-eslint/consistent-type-imports': [
				'error',
				{ fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
			],
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
			],
			'@typescript-eslint/no-extraneous-class': 'off',
			// An index that a loop has just checked is there; the compiler asks for the `!`.
			'@typescript-eslint/no-non-null-assertion': 'off',
		},
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts', '**/*.svelte.js'],
		languageOptions: {
			parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig },
		},
		rules: {
			'svelte/no-at-html-tags': 'error',
			'prefer-const': 'off',
			'svelte/prefer-const': ['error', { destructuring: 'all' }],
			// State is raw and replaced whole: a map inside a computation is a map.
			'svelte/prefer-svelte-reactivity': 'off',
		},
	},
	{
		// Promises need types to be seen; these files need no component to be read.
		files: ['src/lib/**/*.ts'],
		ignores: ['src/lib/**/*.svelte.ts'],
		languageOptions: { parserOptions: { projectService: true } },
		rules: {
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true },
			],
		},
	},
	{ files: ['src/lib/**'], rules: { 'no-console': 'error' } },
	{ files: ['src/lib/storage/**'], rules: closedBut('idb') },
	{ files: ['src/lib/editor/**'], rules: closedBut('prosemirror', 'editor') },
	{ files: ['src/lib/ui/reading/ArticlePane.svelte'], rules: closedBut('editor') },
	{
		files: ['tests/**'],
		rules: {
			...closedBut('idb', 'prosemirror', 'editor'),
			'@typescript-eslint/no-explicit-any': 'off',
		},
	},
	// Runs before the first paint, in browsers of every age, as it is.
	{ files: ['static/**'], rules: { 'no-var': 'off', 'prefer-const': 'off' } },
);
