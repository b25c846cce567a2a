/**
 * The dependency rule, held by reading every import:
 * core ← formats ← adapters (import, storage, editor, workers, corpus.ts) ← state ← ui ← routes.
 * A failure says which import, why not, and where the code belongs.
 */
import { describe, expect, test } from 'vitest';
import { brokenRule, rings } from './architecture/rules.ts';
import { sourceFiles } from './architecture/source-files.ts';
import { visibleText } from './architecture/visible-text.ts';

const files = sourceFiles();

test('there are files to look at', () => {
	expect(files.map((file) => file.path)).toContain('src/lib/core/result.ts');
	expect(files.filter((file) => file.imports.length > 0).length).toBeGreaterThan(20);
});

test('imports point toward core, and neighbours leave each other alone', () => {
	const broken = files.flatMap((file) => file.imports.map((name) => brokenRule(file.path, name)));
	expect(broken.filter(Boolean)).toEqual([]);
});

test('no file imports itself through others', () => {
	expect(rings(files)).toEqual([]);
});

test('a file fits on two screens, a route on one', () => {
	const limit = (path: string) => (path.startsWith('src/routes/') ? 60 : 350);
	const long = files.filter((file) => file.lines > limit(file.path));
	expect(long.map((file) => `${file.path} has ${file.lines} lines: what is it made of?`)).toEqual(
		[],
	);
});

test('a file opens with what it is for', () => {
	const opens = (text: string) => /\/\*\*|<!--/.test(text.split('\n').slice(0, 8).join('\n'));
	expect(files.filter((file) => !opens(file.text)).map((file) => file.path)).toEqual([]);
});

test('every word people see comes from the messages', () => {
	const components = files.filter((file) => file.path.endsWith('.svelte'));
	expect(components.flatMap((file) => visibleText(file.path, file.text))).toEqual([]);
});

describe('the rule itself', () => {
	test.each([
		['src/lib/core/history.ts', '#lib/storage/database.ts', 'core'],
		['src/lib/core/text/words.ts', 'svelte', 'core'],
		['src/lib/editor/schema.ts', '#lib/storage/tabs.ts', 'neighbours'],
		['src/lib/storage/tabs.ts', '#lib/editor/schema.ts', 'ArticlePane.svelte'],
		['src/lib/ui/library/Bin.svelte', '#lib/editor/schema.ts', 'ArticlePane.svelte'],
		['src/lib/ui/shared/Menu.svelte', '#lib/ui/reading/Columns.svelte', 'shared'],
		['src/lib/state/session.svelte.ts', '#lib/ui/shared/dates.ts', 'ui'],
		['src/lib/import/text.ts', 'idb', 'idb'],
	])('%s may not import %s', (from, name, about) => {
		expect(brokenRule(from, name)).toContain(about);
	});

	test.each([
		['src/lib/formats/native.ts', '#lib/core/result.ts'],
		['src/lib/core/anchor/resolve.ts', '../text/span.ts'],
		['src/lib/ui/library/Bin.svelte', '#lib/ui/shared/Dialog.svelte'],
		['src/lib/ui/reading/ArticlePane.svelte', '#lib/editor/article-view.ts'],
		['src/lib/corpus.ts', '#lib/import/index.ts'],
		['src/routes/+page.svelte', '#lib/ui/reading/Columns.svelte'],
	])('%s may import %s', (from, name) => {
		expect(brokenRule(from, name)).toBeUndefined();
	});

	test('a ring is told as the way round', () => {
		const file = (path: string, ...imports: string[]) => ({ path, imports, text: '', lines: 0 });
		const ring = [file('src/lib/a.ts', './b.ts'), file('src/lib/b.ts', '#lib/a.ts')];
		expect(rings(ring)).toEqual(['src/lib/a.ts → src/lib/b.ts → src/lib/a.ts']);
	});

	test.each([
		['<p>Hello</p>', 1],
		['<button aria-label="Close">×</button>', 1],
		['<input placeholder={`Find in ${title}`} />', 1],
		['<p>{name}: {count} · <kbd>Esc</kbd></p>', 0],
		['<p style:width="{width}px" class="wide"></p>', 0],
		['<p>{m.hello()}</p><input title={m.title()} />', 0],
	])('%s has %i words of its own', (markup, count) => {
		expect(visibleText('a.svelte', markup)).toHaveLength(count);
	});
});
