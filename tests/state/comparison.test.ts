import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Article } from '#lib/core/model/article.ts';
import { change } from '#lib/core/model/change.ts';
import type { Story } from '#lib/core/model/story.ts';
import { Comparison } from '#lib/state/comparison.svelte.ts';
import { Preferences } from '#lib/state/preferences.svelte.ts';
import { Session } from '#lib/state/session.svelte.ts';
import { Workspace } from '#lib/state/workspace.svelte.ts';
import { answering } from '#lib/workers/answering.ts';
import type * as letter from '#lib/workers/letters.ts';
import { Memory } from '#lib/workers/memory.ts';
import { questions, type Questions } from '#lib/workers/questions.ts';
import { articleOf, passage } from '../core/compare/desk.ts';

const FERRY = 'The ferry to Marlow Island sank with forty passengers on Monday night.';
const SANK = 'On Monday night the Marlow Island ferry sank; forty passengers were aboard.';
const MAYOR = 'Mayor Ada Quill promised a new harbour wall before the winter storms.';
const WALL = 'A new harbour wall was promised by Mayor Ada Quill before winter.';
const filler = (words: string) =>
	['Bread', 'Music', 'Gardens', 'Bridges'].map((one) => `${one} ${words} elsewhere.`).join(' ');
const a = articleOf('a', `${FERRY}\n\n${MAYOR}\n\n${filler('mattered little')}`);
const b = articleOf('b', `${WALL}\n\n${SANK}\n\n${filler('went unnoticed')}`);
const c = articleOf('c', `Chess clubs met.\n\n${filler('were praised')}`);
const story: Story = { type: 'story', id: 's', title: 'Ferry', articles: ['a', 'b'] };

type ToWorker = letter.ToWorker<Questions>;
type FromWorker = letter.FromWorker<Questions>;

/** No word vectors can be fetched. */
const offline = () => Promise.reject(new TypeError('Failed to fetch'));

/** What a thread does, in this one: letters are copied and arrive later. */
class Thread {
	static started = 0;
	static heard: ToWorker[] = [];
	onmessage: ((event: { data: FromWorker }) => void) | null = null;
	onerror: ((event: { message: string }) => void) | null = null;
	onmessageerror: (() => void) | null = null;
	#ended = false;
	readonly #receive = answering(questions, new Memory(offline), (letter) => {
		const data = structuredClone(letter);
		queueMicrotask(() => this.#ended || this.onmessage?.({ data }));
	});

	constructor() {
		Thread.started += 1;
	}

	postMessage(letter: ToWorker): void {
		Thread.heard.push(letter);
		const copy = structuredClone(letter);
		queueMicrotask(() => this.#ended || this.#receive(copy));
	}

	terminate(): void {
		this.#ended = true;
	}
}

/** One that never starts. */
class Fallen extends Thread {
	override postMessage(): void {
		queueMicrotask(() => this.onerror?.({ message: 'no threads here' }));
	}
}

async function desk(open: readonly Article[] = [a, b]) {
	const workspace = await Workspace.open({});
	const stored = { ...story, articles: open.map(({ id }) => id) };
	workspace.commit(change({ added: [a, b, c, stored] }), 'corpus');
	const session = new Session(workspace, () => new URL('http://localhost/?story=s'), undefined);
	let count = 0;
	const comparison = new Comparison({
		...{ workspace, session, preferences: new Preferences(undefined) },
		origin: { now: () => new Date(Date.UTC(2026, 0, 1)), newId: () => `id-${++count}` },
	});
	return {
		...{ workspace, session, comparison },
		/** `words ~ words`, best first. */
		told: () =>
			comparison.suggestions?.map(({ a: one, b: other }) =>
				[one, other]
					.map(({ article, start, end }) =>
						workspace.snapshot.articles.get(article)!.text.slice(start, end),
					)
					.sort()
					.join(' ~ '),
			),
		ready: async () => {
			comparison.start();
			await vi.waitFor(() => expect(comparison.progress).toBeUndefined());
		},
	};
}

const ferry = [FERRY, SANK].sort().join(' ~ ');
const wall = [MAYOR, WALL].sort().join(' ~ ');

let at: Awaited<ReturnType<typeof desk>>;

beforeEach(async () => {
	vi.stubGlobal('document', new EventTarget());
	vi.stubGlobal('addEventListener', () => undefined);
	vi.stubGlobal('Worker', Thread);
	Thread.started = 0;
	Thread.heard = [];
	at = await desk();
});
afterEach(() => {
	at.comparison.close();
	at.workspace.close();
	vi.unstubAllGlobals();
});

describe('suggestions', () => {
	test('are worked out when somebody wants them', async () => {
		expect(at.comparison.suggestions).toBeUndefined();
		expect(Thread.started).toBe(0);
		at.comparison.start();
		expect(at.comparison.progress).toBe(0);
		await at.ready();
		expect(at.told()).toEqual(expect.arrayContaining([ferry, wall]));
		expect(at.comparison.problem).toBeUndefined();
	});

	test('are worked out once', async () => {
		await at.ready();
		await at.ready();
		at.comparison.start();
		expect(Thread.heard).toHaveLength(1);
	});

	test('leave out what is kept, and bring it back with undo', async () => {
		await at.ready();
		const kept = at.comparison.suggestions!.find((_, i) => at.told()![i] === ferry)!;
		at.comparison.linker.keep(kept);
		expect(at.told()).not.toContain(ferry);
		expect(at.told()).toContain(wall);
		at.workspace.undo();
		expect(at.told()).toContain(ferry);
	});

	test('leave out what is linked by a part of it', async () => {
		await at.ready();
		const [one, other] = [passage(a, 'forty passengers'), passage(b, 'forty passengers were')];
		at.comparison.linker.link([other, one], 'contradicts');
		expect(at.told()).not.toContain(ferry);
	});

	test('leave out what was turned down, until all of that is offered again', async () => {
		await at.ready();
		at.comparison.linker.dismiss(
			at.comparison.suggestions!.find((_, i) => at.told()![i] === wall)!,
		);
		expect(at.told()).not.toContain(wall);
		at.comparison.linker.restoreDismissed();
		expect(at.told()).toContain(wall);
	});

	test('are worked out anew when other articles are open', async () => {
		await at.ready();
		const now = at.session.story!;
		at.workspace.commit(change({ updated: [[now, { ...now, articles: ['a', 'c'] }]] }), 'local');
		at.comparison.start();
		expect(at.comparison.suggestions).toBeUndefined();
		await at.ready();
		expect(at.told()).not.toContain(ferry);
	});

	test('stay while other names for one thing are worked in', async () => {
		await at.ready();
		at.comparison.linker.setAliases([['ferry', 'boat']]);
		at.comparison.start();
		expect(at.told()).toContain(ferry);
		expect(at.comparison.progress).toBe(0);
		await at.ready();
		expect(Thread.heard.at(-1)).toMatchObject({ input: { aliases: [['ferry', 'boat']] } });
	});

	test('of a run that is about other articles by now are dropped', async () => {
		at.comparison.start();
		const now = at.session.story!;
		at.workspace.commit(change({ updated: [[now, { ...now, articles: ['b', 'c'] }]] }), 'local');
		await at.ready();
		expect(Thread.heard.map((letter) => Object.keys(letter)[0])).toEqual(['ask', 'cancel', 'ask']);
		expect(at.told()).not.toContain(ferry);
	});

	test('cancelled, are begun anew when they are wanted again', async () => {
		at.comparison.start();
		at.comparison.cancel();
		expect(at.comparison.progress).toBeUndefined();
		expect(at.comparison.suggestions).toBeUndefined();
		await at.ready();
		expect(at.told()).toContain(ferry);
	});

	test('of one article are none', async () => {
		const alone = await desk([a]);
		alone.comparison.start();
		expect(alone.comparison.suggestions).toEqual([]);
		expect(Thread.started).toBe(0);
		alone.workspace.close();
	});

	test('say which languages were compared by their words alone', async () => {
		await at.ready();
		expect(at.comparison.withoutVectors).toEqual(['en']);
	});
});

describe('matches', () => {
	test('of a passage are found in the other articles', async () => {
		const found = await at.comparison.matches(passage(a, FERRY));
		expect([...found.keys()]).toEqual(['b']);
		const { start, end } = found.get('b')![0]!.passage;
		expect(b.text.slice(start, end)).toBe(SANK);
	});

	test('can be as many as asked for', async () => {
		const options = { perArticle: 1, all: true };
		const found = await at.comparison.matches(passage(a, MAYOR), options);
		expect([...found.values()].map((list) => list.length)).toEqual([1]);
	});

	test('that nobody waits for any more are none, and no problem', async () => {
		const controller = new AbortController();
		const asked = at.comparison.matches(passage(a, FERRY), { signal: controller.signal });
		controller.abort();
		expect((await asked).size).toBe(0);
		expect(at.comparison.problem).toBeUndefined();
	});
});

test('a thread that does not start is a problem, gone when one does', async () => {
	vi.stubGlobal('Worker', Fallen);
	await at.ready();
	expect(at.comparison.problem).toEqual({
		code: 'comparison-failed',
		params: { reason: 'no threads here' },
	});
	expect(at.comparison.suggestions).toBeUndefined();
	vi.stubGlobal('Worker', Thread);
	await at.ready();
	expect(at.comparison.problem).toBeUndefined();
	expect(at.told()).toContain(ferry);
});

test('a problem with one passage is gone with the next answer', async () => {
	vi.stubGlobal('Worker', Fallen);
	expect((await at.comparison.matches(passage(a, FERRY))).size).toBe(0);
	expect(at.comparison.problem?.code).toBe('comparison-failed');
	vi.stubGlobal('Worker', Thread);
	expect((await at.comparison.matches(passage(a, FERRY))).has('b')).toBe(true);
	expect(at.comparison.problem).toBeUndefined();
});
