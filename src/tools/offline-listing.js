/**
 * Writes into the worker of a build what it installs: every file of that build with its digest, so
 * that a worker and its list can't be of two builds. See src/service-worker/listing.ts.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const WORKER = 'service-worker.js';
/** Nobody needs these to read and tag: pictures for shops of programs, schemas, what hosts read. */
const LEFT_OUT = /^screenshots\/|\.schema\.json$|^_|^\.|^fonts\/.*\.txt$|PROVENANCE\.txt$/;

/**
 * @param {string} folder of the build of one language
 * @param {readonly string[]} others folders inside it that are builds of their own
 * @returns {{ version: string, files: Record<string, string>, bytes: number }}
 */
export function listingOf(folder, others = []) {
	/** @type {Record<string, string>} */
	const files = {};
	let bytes = 0;
	const all = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
	for (const path of all.sort()) {
		if (path === WORKER || others.some((other) => path.startsWith(`${other}/`))) continue;
		if (LEFT_OUT.test(path) && !path.startsWith('_app/')) continue;
		const content = readFileSync(join(folder, path));
		files[path.replace(/(^|\/)index\.html$/, '$1')] = `sha256-${digest(content, 'base64')}`;
		bytes += content.length;
	}
	return { version: digest(JSON.stringify(files), 'hex').slice(0, 16), files, bytes };
}

/**
 * @param {string} folder
 * @param {readonly string[]} [others]
 */
export function writeListing(folder, others) {
	const { version, files, bytes } = listingOf(folder, others);
	const path = join(folder, WORKER);
	const line = `self.crossreadListing=${JSON.stringify({ version, files })};`;
	writeFileSync(path, `${line}\n${readFileSync(path, 'utf8')}`);
	return { files: Object.keys(files).length, bytes };
}

/**
 * @param {string | Buffer} content
 * @param {'base64' | 'hex'} as
 */
function digest(content, as) {
	return createHash('sha256').update(content).digest(as);
}
