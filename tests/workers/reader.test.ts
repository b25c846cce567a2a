/** Files read in a thread: in their order, cancelled, given up, and read on. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Reader } from '#lib/workers/reader.ts';
import { readingQuestions } from '#lib/workers/reading-questions.ts';
import { threads } from './thread.ts';

const source = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

function reader(table: object = readingQuestions) {
	const { counts, start } = threads(table);
	return { counts, reader: new Reader(start) };
}

test('a file comes in under the name it is known by', async () => {
	const { reader: one } = reader();
	const file = new File(['# Flood\n\nThe river rose.'], 'flood.md');
	expect(await one.read(file, { name: 'river/flood.md' })).toMatchObject({
		ok: true,
		value: {
			articles: [{ where: 'river/flood.md', draft: { title: 'Flood' } }],
			problems: [],
		},
	});
	one.close();
});

test('bytes are handed over, unless they are a part of something larger', async () => {
	const { reader: one } = reader();
	const whole = source('a.txt', 'The river rose.');
	expect(await one.read(whole)).toMatchObject({ ok: true });
	expect(whole.bytes.length).toBe(0);
	const part = { name: 'b.txt', bytes: new TextEncoder().encode('xxThe river rose.').subarray(2) };
	expect(await one.read(part)).toMatchObject({
		value: { articles: [{ draft: { text: 'The river rose.' } }] },
	});
	expect(part.bytes.length).toBe(15);
	one.close();
});

test('a file that the browser cannot read, and one that is too large, are told', async () => {
	const { reader: one } = reader();
	const gone = new File(['x'], 'gone.txt');
	const asked = {
		name: 'gone.txt',
		file: { arrayBuffer: () => Promise.reject(new Error()), size: 1 },
	};
	const large = { name: 'large.txt', file: { size: 60 * 1024 * 1024 } };
	const answer = async (input: unknown) => {
		const steps = readingQuestions.read(input as never);
		for (;;) {
			const step = await steps.next();
			if (step.done) return step.value;
		}
	};
	expect(await one.read(gone)).toMatchObject({ ok: true });
	expect(await answer(asked)).toEqual({
		ok: false,
		error: { code: 'file-unreadable', where: 'gone.txt' },
	});
	expect(await answer(large)).toMatchObject({ error: { code: 'file-too-large' } });
	one.close();
});

test('the rows of a table and the twins of articles are asked of it too', async () => {
	const { reader: one } = reader();
	const read = await one.read(source('a.csv', 'title,text\nA,One river rose.\nB,\n'));
	const table = read.ok ? read.value.tables[0] : undefined;
	const rows = table && (await one.rows(table, table.mapping));
	expect(rows).toMatchObject({
		value: {
			articles: [{ where: 'a.csv, row 2' }],
			problems: [{ code: 'table-row-without-text', where: 'a.csv, row 3' }],
		},
	});
	const incoming = [{ id: 'new', text: 'One river rose.' }];
	expect(await one.twins(incoming, [{ id: 'old', text: 'One  river rose.' }])).toEqual({
		ok: true,
		value: [{ incoming: 'new', stored: 'old', kind: 'same-text', share: 1 }],
	});
	one.close();
});

test('nothing of a question that was answered is kept until the reader is closed', async () => {
	const { reader: one } = reader();
	const heard = vi.spyOn(EventTarget.prototype, 'addEventListener');
	const unheard = vi.spyOn(EventTarget.prototype, 'removeEventListener');
	for (const name of ['a.txt', 'b.txt']) await one.read(source(name, 'The river rose.'));
	await Promise.resolve();
	const aborts = ({ mock }: typeof heard | typeof unheard) =>
		mock.calls.filter(([type]) => type === 'abort').map(([, listener]) => listener);
	expect(aborts(heard).length).toBeGreaterThan(0);
	expect(new Set(aborts(unheard))).toEqual(new Set(aborts(heard)));
	vi.restoreAllMocks();
	one.close();
});

describe('a file that takes long', () => {
	beforeEach(
		() =>
			void vi.useFakeTimers({
				toFake: ['setInterval', 'clearInterval', 'setTimeout', 'performance'],
			}),
	);
	afterEach(() => void vi.useRealTimers());

	/** Never says a word about `stuck`; about `slow` one each four seconds. */
	const table = {
		async *read({ name }: { name: string }): AsyncGenerator<number, unknown> {
			if (name === 'stuck') await new Promise(() => undefined);
			for (let i = 0; i < 5 && name === 'slow'; i++) {
				await new Promise((resolve) => setTimeout(resolve, 4000));
				yield i / 5;
			}
			return { ok: true, value: name };
		},
	};

	test('without a word is given up, and the next is read by another thread', async () => {
		const { reader: one, counts } = reader(table);
		const answers = Promise.all([one.read(source('stuck', 'x')), one.read(source('other', 'x'))]);
		await vi.advanceTimersByTimeAsync(6000);
		expect(await answers).toEqual([
			{ ok: false, error: { code: 'file-too-slow', where: 'stuck' } },
			{ ok: true, value: 'other' },
		]);
		expect(counts).toEqual({ started: 2, running: 1 });
		one.close();
	});

	test('has a second more for each megabyte that it is larger than an article', async () => {
		const { reader: one } = reader(table);
		const answered = vi.fn();
		void one.read(source('stuck', 'x'.repeat(9_000_000))).then(answered);
		await vi.advanceTimersByTimeAsync(8000);
		expect(answered).not.toHaveBeenCalled();
		await vi.advanceTimersByTimeAsync(2000);
		expect(answered).toHaveBeenCalledOnce();
		one.close();
	});

	test('may, if it says how far it is', async () => {
		const { reader: one } = reader(table);
		const shares: number[] = [];
		const answer = one.read(source('slow', 'x'), { onprogress: (share) => shares.push(share) });
		await vi.advanceTimersByTimeAsync(21_000);
		expect(await answer).toEqual({ ok: true, value: 'slow' });
		expect(shares.length).toBeGreaterThan(0);
		one.close();
	});

	test('may also if it is the disk that is slow', async () => {
		let asked = (): void => undefined;
		const begun = new Promise<void>((resolve) => (asked = resolve));
		let give = (_: ArrayBuffer): void => undefined;
		const bytes = new Promise<ArrayBuffer>((resolve) => (give = resolve));
		const file = { size: 1, arrayBuffer: () => (asked(), bytes) };
		let words = 0;
		const reading = (async () => {
			const steps = readingQuestions.read({ name: 'a.txt', file } as never);
			for (;;) {
				const step = await steps.next();
				if (step.done) return step.value;
				words++;
			}
		})();
		await begun;
		words = 0;
		await vi.advanceTimersByTimeAsync(8000);
		expect(words).toBeGreaterThanOrEqual(4);
		give(new TextEncoder().encode('The river rose.').buffer);
		expect(await reading).toMatchObject({ ok: true, value: { articles: [{ where: 'a.txt' }] } });
	});

	test('is ended when it is cancelled; those behind it are read', async () => {
		const { reader: one, counts } = reader(table);
		const run = new AbortController();
		const first = one.read(source('stuck', 'x'), { signal: run.signal });
		const second = one.read(source('stuck', 'x'), { signal: run.signal });
		const third = one.read(source('other', 'x'));
		await vi.advanceTimersByTimeAsync(10);
		run.abort();
		const cancelled = { ok: false, error: { code: 'cancelled' } };
		expect(await Promise.all([first, second])).toEqual([cancelled, cancelled]);
		expect(await third).toEqual({ ok: true, value: 'other' });
		expect(counts).toEqual({ started: 2, running: 1 });
		one.close();
	});

	test('does not outlive the reader', async () => {
		const { reader: one, counts } = reader(table);
		const answers = Promise.all([one.read(source('stuck', 'x')), one.read(source('other', 'x'))]);
		await vi.advanceTimersByTimeAsync(10);
		one.close();
		expect(await answers).toMatchObject([
			{ error: { code: 'cancelled' } },
			{ error: { code: 'cancelled' } },
		]);
		expect(counts.running).toBe(0);
		expect(vi.getTimerCount()).toBe(0);
	});
});
