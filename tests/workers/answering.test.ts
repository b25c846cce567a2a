/** The worker's side, in this thread: the same code, told what the page would tell it. */
import { describe, expect, test } from 'vitest';
import type { Source } from '#lib/core/compare/match.ts';
import { answering } from '#lib/workers/answering.ts';
import type * as letter from '#lib/workers/letters.ts';
import { Memory } from '#lib/workers/memory.ts';
import { questions, type Questions } from '#lib/workers/questions.ts';
import { english } from '../core/compare/align/english.ts';
import { source, storyOf } from '../core/compare/stories.ts';

type ToWorker = letter.ToWorker<Questions>;
type FromWorker = letter.FromWorker<Questions>;
type Last = Exclude<FromWorker, { share: number } | { begun: true }>;

/** A worker that is asked letter by letter; `answerTo` waits for what it says last to a number. */
function started(fetchVectors = async () => english()) {
	const letters: FromWorker[] = [];
	const waiting = new Map<number, (letter: Last) => void>();
	const receive = answering(questions, new Memory(fetchVectors), (letter) => {
		letters.push(letter);
		if (isLast(letter)) waiting.get(letter.number)?.(letter);
	});
	const answerTo = (letter: Extract<ToWorker, { ask: unknown }>): Promise<Last> =>
		new Promise((resolve) => {
			waiting.set(letter.number, resolve);
			receive(letter);
		});
	return { receive, answerTo, letters };
}

const isLast = (letter: FromWorker): letter is Last => 'output' in letter || 'failure' in letter;

const suggestions = (number: number, sources: readonly Source[]) =>
	({ ask: 'suggestions', number, input: { sources } }) as const;

describe('the worker', () => {
	test('answers with what can be copied between threads', async () => {
		const { answerTo } = started();
		const answer = await answerTo(suggestions(1, await storyOf('harbour-vote')));
		expect(structuredClone(answer)).toEqual(answer);
		expect(answer).toMatchObject({ number: 1, output: { withoutVectors: [] } });
	});

	test('answers in the order of the questions', async () => {
		const { answerTo, letters } = started();
		const sources = await storyOf('harbour-vote');
		await Promise.all([answerTo(suggestions(1, sources)), answerTo(suggestions(2, sources))]);
		const order = letters.filter(isLast).map(({ number }) => number);
		expect(order).toEqual([1, 2]);
	});

	test('drops what is cancelled, and goes on with the next', async () => {
		const { receive, answerTo, letters } = started();
		const sources = await storyOf('river-flood');
		receive(suggestions(1, sources));
		const next = answerTo(suggestions(2, sources.slice(0, 2)));
		receive({ cancel: 1 });
		expect(await next).toMatchObject({ number: 2, output: {} });
		expect(letters.filter(({ number }) => number === 1)).toEqual([]);
	});

	test('hears a cancel in the middle of the work', async () => {
		const { receive, answerTo, letters } = started();
		const sources = await storyOf('river-flood');
		const begun = new Promise<void>((resolve) => {
			const onFirst = setInterval(() => {
				if (!letters.some((letter) => 'share' in letter)) return;
				clearInterval(onFirst);
				resolve();
			});
		});
		receive(suggestions(1, sources));
		await begun;
		receive({ cancel: 1 });
		await answerTo(suggestions(2, sources.slice(0, 2)));
		expect(letters.some((letter) => letter.number === 1 && 'output' in letter)).toBe(false);
	});

	test('says that a question failed, and answers the next', async () => {
		const { answerTo } = started();
		const broken = { ...source('a', 'One.'), blocks: null } as unknown as Source;
		expect(await answerTo(suggestions(1, [broken]))).toMatchObject({
			number: 1,
			failure: expect.stringContaining('TypeError') as string,
		});
		expect(await answerTo(suggestions(2, [source('a', 'One.')]))).toHaveProperty('output');
	});
});

describe('the memory', () => {
	async function through<T>(steps: AsyncGenerator<number, T>): Promise<T> {
		for (;;) {
			const step = await steps.next();
			if (step.done) return step.value;
		}
	}

	test('goes on where a question that was dropped has stopped', async () => {
		const memory = new Memory(async () => english());
		const sources = await storyOf('harbour-vote');
		const dropped = memory.alignment({ sources });
		let last = 0;
		for (let i = 0; i < 5; i++) {
			const step = await dropped.next();
			if (!step.done) last = step.value;
		}
		expect(last).toBeGreaterThan(0);
		const first = await memory.alignment({ sources }).next();
		expect(first.done || first.value >= last).toBe(true);
	});

	test('aligns the same texts once, in whatever order, and other names anew', async () => {
		const memory = new Memory(async () => english());
		const sources = await storyOf('harbour-vote');
		const first = await through(memory.alignment({ sources }));
		expect(await through(memory.alignment({ sources: sources.toReversed() }))).toBe(first);
		const aliases = [['North Quay', 'the harbour']];
		expect(await through(memory.alignment({ sources, aliases }))).not.toBe(first);
	});

	test('fetches the vectors when English is compared, once', async () => {
		let fetched = 0;
		const memory = new Memory(async () => {
			fetched++;
			return english();
		});
		await through(memory.alignment({ sources: [source('a', 'El río subió.', 'es')] }));
		expect(fetched).toBe(0);
		await through(memory.alignment({ sources: [source('a', 'The river rose.')] }));
		await through(memory.alignment({ sources: [source('b', 'The river fell.')] }));
		expect(fetched).toBe(1);
	});

	test('does without vectors that cannot be fetched, says so, and tries again', async () => {
		let reachable = false;
		const memory = new Memory(async () => {
			if (!reachable) throw new TypeError('Failed to fetch');
			return english();
		});
		const sources = [source('a', 'The river rose.'), source('b', 'The river fell.')];
		expect((await through(memory.alignment({ sources }))).withoutVectors).toEqual(['en']);
		reachable = true;
		expect((await through(memory.alignment({ sources }))).withoutVectors).toEqual([]);
	});
});
