/** What was measured with: the machine, the system, the versions. */
import { readFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { root } from '../../../src/tools/setup.js';

/** @param {string} chromium its version */
export function environment(chromium) {
	const processors = cpus();
	return {
		date: new Date().toISOString().slice(0, 10),
		processor: `${processors[0]?.model ?? 'unknown'} × ${processors.length}`,
		memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
		system: `${system()} (${type()} ${release()})`,
		versions: { Chromium: chromium, Node: process.versions.node, ...packages() },
	};
}

function system() {
	try {
		const about = readFileSync('/etc/os-release', 'utf8');
		return /^PRETTY_NAME="(.*)"$/m.exec(about)?.[1] ?? type();
	} catch {
		// only Linux has that file
		return type();
	}
}

/** The packages that what is measured depends on, and those that it is compared with. */
function packages() {
	const own = ['svelte', '@sveltejs/kit', 'vite', 'idb', 'prosemirror-view', '@playwright/test'];
	const peers = Object.keys(dependenciesOf(`${root}tests/bench/peers/package.json`));
	return {
		...Object.fromEntries(own.map((name) => [name, versionOf(`${root}node_modules/${name}`)])),
		...Object.fromEntries(
			peers.map((name) => [name, versionOf(`${root}tests/bench/peers/node_modules/${name}`)]),
		),
	};
}

/** @param {string} path */
function dependenciesOf(path) {
	try {
		return JSON.parse(readFileSync(path, 'utf8')).dependencies ?? {};
	} catch {
		// without peers nothing is compared with them
		return {};
	}
}

/** @param {string} folder */
function versionOf(folder) {
	try {
		return String(JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')).version);
	} catch {
		return 'not installed';
	}
}
