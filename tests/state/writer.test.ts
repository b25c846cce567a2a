/** What is said while things are stored, and that nothing that goes wrong goes unsaid. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { change } from '#lib/core/model/change.ts';
import { fail, ok, type Result } from '#lib/core/result.ts';
import { Writer, type SaveState } from '#lib/state/writer.ts';
import type { Write, Written } from '#lib/storage/repository.ts';

const written: Written = { seq: 1, edition: 'e', count: 0, correction: change({}) };
const write: Write = { change: change({}) };
const mistake = new TypeError('a mistake in the program');
const UNSAVED = { kind: 'unsaved', problem: { code: 'storage-unavailable' } };

/** What the browser was told of, where errors that nobody caught go. */
let reported: unknown[];
beforeEach(() => {
	reported = [];
	vi.stubGlobal('reportError', (error: unknown) => reported.push(error));
});
afterEach(() => void vi.unstubAllGlobals());

function writer(parts: {
	write?: () => Promise<Result<Written>>;
	onstored?: () => void;
	onstate?: () => void;
}) {
	const said: { state: SaveState; pending: number }[] = [];
	const made = new Writer<Write>({
		write: parts.write ?? (async () => ok(written)),
		onstored: parts.onstored ?? (() => {}),
		onstate: (state, pending) => {
			said.push({ state, pending });
			parts.onstate?.();
		},
	});
	return { made, said };
}

test('what is pushed is being saved, then saved', async () => {
	const { made, said } = writer({});
	made.push(write);
	await made.settled();
	expect(said.map(({ state, pending }) => [state.kind, pending])).toEqual([
		['saving', 1],
		['saved', 0],
	]);
});

test('what cannot be stored stays until it can', async () => {
	const answers = [fail({ code: 'storage-full' }), ok(written)];
	const { made, said } = writer({ write: async () => answers.shift()! });
	made.push(write);
	await made.settled();
	expect(said.at(-1)).toEqual({
		state: { kind: 'unsaved', problem: { code: 'storage-full' } },
		pending: 1,
	});
	await made.retry(async () => ok(undefined));
	expect(said.at(-1)).toEqual({ state: { kind: 'saved' }, pending: 0 });
});

test('a write that throws is reported, and the change kept', async () => {
	const { made, said } = writer({ write: () => Promise.reject(mistake) });
	made.push(write);
	await made.settled();
	expect(reported).toEqual([mistake]);
	expect(said.at(-1)).toEqual({ state: UNSAVED, pending: 1 });
});

test('a mistake after storing is reported and shown, and stops nothing else', async () => {
	let count = 0;
	const { made, said } = writer({
		onstored: () => {
			count += 1;
			if (count === 1) throw mistake;
		},
	});
	made.push(write);
	await made.settled();
	expect(reported).toEqual([mistake]);
	expect(said.at(-1)).toEqual({ state: UNSAVED, pending: 0 });
	made.push(write);
	await made.settled();
	expect(said.at(-1)).toEqual({ state: { kind: 'saved' }, pending: 0 });
});

test.each([
	['throws', () => Promise.reject(mistake)],
	[
		'throws at once',
		() => {
			throw mistake;
		},
	],
])('a check that %s does not count as saving for good', async (_, work) => {
	const { made, said } = writer({});
	await made.retry(work);
	expect(reported).toEqual([mistake]);
	expect(said.at(-1)).toEqual({ state: UNSAVED, pending: 0 });
	await made.retry(async () => ok(undefined));
	expect(said.at(-1)).toEqual({ state: { kind: 'saved' }, pending: 0 });
});

test('whoever listens may make mistakes too: it is still possible to wait', async () => {
	let broken = true;
	const { made, said } = writer({
		onstate: () => {
			if (broken && said.length > 1) throw mistake;
		},
	});
	made.push(write);
	await made.settled();
	expect(reported.length).toBeGreaterThan(0);
	broken = false;
	made.push(write);
	await made.settled();
	expect(said.at(-1)).toEqual({ state: { kind: 'saved' }, pending: 0 });
});
