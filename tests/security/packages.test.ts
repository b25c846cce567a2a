/**
 * Which packages may be built from: from the registry, as they were when they were chosen, without
 * code of their own at the time of installing, under licences that go with this project's.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Locked {
	readonly version?: string;
	readonly resolved?: string;
	readonly integrity?: string;
	readonly link?: boolean;
	readonly hasInstallScript?: boolean;
	readonly license?: string;
}

const json = (path: string) =>
	JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')) as Record<
		string,
		Record<string, unknown>
	>;
const { '': _project, ...packages } = json('package-lock.json')['packages'] as Record<
	string,
	Locked
>;
const locked = Object.entries(packages);

/** Whose code may run when packages are installed. */
const MAY_RUN: readonly string[] = [];

const LICENCES = [
	...['MIT', 'ISC', '0BSD', 'BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'],
	...['OFL-1.1', 'MPL-2.0', '(MIT AND Zlib)', '(MIT OR GPL-3.0-or-later)'],
];
/** Their package.json does not say it; the LICENSE beside it does. */
const SAID_ELSEWHERE: Readonly<Record<string, string>> = {
	'node_modules/@inlang/plugin-message-format': 'MIT',
	'node_modules/sqlite-wasm-kysely': 'MIT',
};

function none(found: readonly (readonly [string, Locked])[]) {
	expect(found.map(([path]) => path)).toEqual([]);
}

test('there are some', () => {
	expect(locked.length).toBeGreaterThan(100);
});

describe('every package of the lock file', () => {
	test('is from the registry', () => {
		// one that says no address is from the registry that npm is set to
		none(
			locked.filter(
				([, { resolved, link }]) =>
					link || (resolved && !resolved.startsWith('https://registry.npmjs.org/')),
			),
		);
	});

	test('is known by the hash of all that is in it', () => {
		none(locked.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? '')));
	});

	test('runs nothing when it is installed', () => {
		none(locked.filter(([path, one]) => one.hasInstallScript && !MAY_RUN.includes(path)));
	});

	test('is under a licence that goes with ours', () => {
		none(
			locked.filter(
				([path, { license = SAID_ELSEWHERE[path] ?? 'none' }]) => !LICENCES.includes(license),
			),
		);
	});
});

test('package.json names versions, not ranges', () => {
	const { dependencies = {}, devDependencies = {} } = json('package.json');
	for (const version of Object.values({ ...dependencies, ...devDependencies })) {
		expect(version).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
	}
});
