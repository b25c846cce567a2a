/**
 * What the heap of a page is made of, from a heap snapshot: the values that a program keeps, told
 * apart from what the engine makes of its code.
 * https://developer.chrome.com/docs/devtools/memory-problems/heap-snapshots
 */

/** What V8 compiles, and the shapes that it learns of objects. */
const ENGINE = new Set(['code', 'object shape', 'hidden']);
/** What the browser keeps for the page: elements, styles, listeners. */
const BROWSER = new Set(['native', 'synthetic']);

/**
 * In MB.
 * @typedef {{ values: number, browser: number, engine: number }} HeapParts
 *   `values`: objects, closures, arrays and strings
 */

/**
 * Takes a snapshot, which stops the page for about a second, and adds up its nodes.
 * @param {import('@playwright/test').CDPSession} session
 * @returns {Promise<HeapParts>}
 */
export async function heapParts(session) {
	/** @type {string[]} */
	const chunks = [];
	const add = (/** @type {{ chunk: string }} */ { chunk }) => void chunks.push(chunk);
	session.on('HeapProfiler.addHeapSnapshotChunk', add);
	await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
	session.off('HeapProfiler.addHeapSnapshotChunk', add);
	return partsOf(JSON.parse(chunks.join('')));
}

/**
 * @param {{ snapshot: { meta: { node_fields: string[], node_types: [string[]] } }, nodes: number[] }} snapshot
 * @returns {HeapParts}
 */
function partsOf({ snapshot: { meta }, nodes }) {
	const type = meta.node_fields.indexOf('type');
	const size = meta.node_fields.indexOf('self_size');
	const parts = { values: 0, browser: 0, engine: 0 };
	for (let at = 0; at < nodes.length; at += meta.node_fields.length) {
		const name = meta.node_types[0][nodes[at + type] ?? -1] ?? '';
		const part = ENGINE.has(name) ? 'engine' : BROWSER.has(name) ? 'browser' : 'values';
		parts[part] += (nodes[at + size] ?? 0) / 1e6;
	}
	return parts;
}
