/** The headers of `_headers` and of the samples for other servers are the same. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const doc = file('docs/hosting.md');
const block = (language: string) =>
	new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(doc)?.[1] ?? '';

/** Which paths get which header: `Name: value` by pattern. */
const rules = new Map<string, string[]>();
let paths = '';
for (const line of file('static/_headers').split('\n')) {
	if (line.startsWith('/')) rules.set((paths = line), []);
	else if (line.startsWith('  ')) rules.get(paths)?.push(line.trim());
}
const all = new Set([...rules.values()].flat());
const named = (name: string) => [...all].filter((line) => line.startsWith(`${name}: `));
const valuesOf = (name: string) => named(name).map((line) => line.slice(name.length + 2));

test('the threads are kept to their own origin, and the pages out of frames', () => {
	expect(rules.get('/*')).toContain("Content-Security-Policy: frame-ancestors 'none'");
	for (const path of ['', '/es'].map((root) => `${root}/_app/immutable/workers/*`)) {
		expect(rules.get(path)?.join()).toContain("default-src 'none'");
	}
	for (const path of ['/service-worker.js', '/es/service-worker.js']) {
		expect(rules.get(path)?.join()).toContain("default-src 'none'");
		expect(rules.get(path)).toContain('Cache-Control: no-cache');
	}
});

test('the library may be opened by the tab that sends a page, and no other page is', () => {
	const closed = [...rules].filter(([, lines]) => lines.join().includes('Opener-Policy'));
	expect(closed.map(([path]) => path)).toEqual(
		['', '/es'].flatMap((root) =>
			['/', '/codebook/', '/insights/', '/settings/'].map((path) => root + path),
		),
	);
});

test('no two rules for one path disagree on how long it is kept', () => {
	for (const [path, lines] of rules) {
		if (path === '/*') expect(lines.join()).not.toContain('Cache-Control');
	}
});

describe.each(['nginx', 'caddy'])('the sample for %s', (language) => {
	const sample = block(language);

	test.each([...new Set([...all].map((line) => line.slice(0, line.indexOf(':'))))])(
		'sends %s as that file does',
		(name) => {
			const header = new RegExp(`(?:add_header |header @\\w+ |^\\t\\t)${name} `, 'm');
			expect(sample).toMatch(header);
			for (const value of valuesOf(name)) expect(sample).toContain(`"${value}"`);
		},
	);

	test('sends no other', () => {
		const quoted = [...sample.matchAll(/"([^"]*)"/g)].map(([, value]) => value ?? '');
		const known = new Set([...rules.values()].flat().map((line) => line.replace(/^[^:]+: /, '')));
		expect(quoted.filter((value) => value && !known.has(value))).toEqual([]);
	});
});
