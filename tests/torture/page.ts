/**
 * What the page offers to these tests, beyond what it offers to the short ones: records that can be
 * told from damaged ones, endless writing, and a look at what is there.
 */
import '../storage/harness/page.ts';
import type { Annotation } from '#lib/core/model/annotation.ts';
import { entities } from '#lib/core/model/snapshot.ts';
import { encode } from '#lib/formats/native.ts';
import { keepingQuestions } from '#lib/workers/keeping-questions.ts';

export interface Survey {
	/** The numbers of the highlights that are there as they were made. */
	readonly marks: readonly number[];
	/** What is there in another form than it was made in, or without what was stored with it. */
	readonly torn: readonly string[];
	readonly seq: number;
	/** What the workspace says: the code of the problem that it opened with. */
	readonly problem: string | null;
	/** The code of the problem if it has noticed that something is missing. */
	readonly lost: string | null;
	readonly records: number;
}

/** A highlight with a note of so many characters; all of it follows from the two numbers. */
function mark(n: number, size = 300): Annotation {
	const id = `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
	const anchor = {
		quote: { exact: 'none', prefix: '', suffix: '' },
		position: { start: 0, end: 4 },
		hash: `sha256-${'0'.repeat(64)}`,
	};
	return harness().annotation(id, { anchor, note: noteOf(n, size), creator: `coder ${size}` });
}

/** Words of no sense, so that they take their room on a disk that packs things, too. */
function noteOf(n: number, size: number): string {
	let note = `${n} né 😀 `;
	for (let state = n + 1; note.length < size;) {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		note += state.toString(36);
	}
	return note.slice(0, size);
}

function numberOf(id: string): number {
	return parseInt(id.slice(-12), 16);
}

/**
 * Stores one highlight and one more text in one change after another, from `first` on, and says the
 * number of each that is on the disk.
 */
async function write(first: number, pause: number): Promise<never> {
	const { replace, article, change } = harness();
	const workspace = await harness().open();
	if (workspace.snapshot.articles.size === 0) {
		workspace.commit(change({ added: [article('a', 'none')] }), 'local');
	}
	for (let n = first; ; n += 1) {
		const { updated, added } = replace('a', `text ${n}`);
		workspace.commit({ updated, added: [...added, mark(n)], removed: [] }, 'local');
		await workspace.settled();
		expectSaved();
		await say(n);
		if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
	}
}

/** Stores the highlights from `first` up to `end` in one change. */
async function fill(first: number, end: number, size = 300): Promise<void> {
	const { article, change } = harness();
	const workspace = await harness().open();
	const added = Array.from({ length: end - first }, (_, n) => mark(first + n, size));
	const host = workspace.snapshot.articles.size === 0 ? [article('a', 'none')] : [];
	workspace.commit(change({ added: [...host, ...added] }), 'import');
	await workspace.settled();
	expectSaved();
}

/** Throws what the workspace says if it has something that is not stored. */
function expectSaved(): void {
	const { saveState } = harness().workspace;
	if (saveState.kind === 'saved') return;
	throw new Error(`not saved: ${JSON.stringify(saveState)}`);
}

/** Opens the workspace and looks over what is there. */
async function survey(): Promise<Survey> {
	return look(await harness().open());
}

function look(workspace: Window['harness']['workspace']): Survey {
	const all = [...entities(workspace.snapshot)];
	const annotations = all.filter((one) => one.type === 'annotation');
	const whole = annotations.filter((found) => {
		const size = Number(found.creator.replace('coder ', ''));
		return JSON.stringify(found) === JSON.stringify(mark(numberOf(found.id), size));
	});
	const marks = whole.map(({ id }) => numberOf(id)).sort((a, b) => a - b);
	const torn = annotations.filter((one) => !whole.includes(one)).map(({ id }) => id);
	const text = [...workspace.snapshot.articles.values()][0]?.text ?? '';
	const last = Number(/^text (\d+)$/.exec(text)?.[1] ?? -1);
	// what is written together is there together
	if (last >= 0 && marks.at(-1) !== last) torn.push(`${text} with highlight ${marks.at(-1)}`);
	const { saveState, lost, seq } = workspace;
	return {
		...{ marks, torn, seq, records: all.length, lost: lost?.code ?? null },
		problem: saveState.kind === 'unsaved' ? saveState.problem.code : null,
	};
}

/** Why what is shown can't be put into a file and read from it again, or nothing if it can. */
async function notDownloadable(): Promise<string | null> {
	const { snapshot } = harness().workspace;
	const options = { exported: '2026-01-01T00:00:00.000Z', generator: 'torture' };
	const kept = { includeText: true, includeNotes: true, includeDeleted: true };
	const file = new Blob([encode(snapshot, { ...options, ...kept })]);
	const read = await keepingQuestions.unpack({ file, name: 'backup' });
	if (!read.ok) return JSON.stringify(read.error);
	const ids = new Set(read.value.map(({ id }) => id));
	const left = [...entities(snapshot)].filter(({ id }) => !ids.has(id));
	return left.length === 0 ? null : `${left.length} are not in the file, as ${left[0]!.id}`;
}

/** From here on the browser is asked for what it gives by default, not for what is kept for sure. */
function relax(): void {
	const { transaction } = IDBDatabase.prototype;
	IDBDatabase.prototype.transaction = function (stores, mode) {
		return transaction.call(this, stores, mode, { durability: 'relaxed' });
	};
}

const harness = () => window.harness;

const torture = { mark, write, fill, expectSaved, survey, look, notDownloadable, relax };

declare global {
	interface Window {
		torture: typeof torture;
	}
	/** Tells the test; resolves when it has heard. */
	function say(text: unknown): Promise<void>;
}

window.torture = torture;
