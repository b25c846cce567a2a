import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { placedIn } from '#lib/core/anchor/placed.ts';
import type { Article } from '#lib/core/model/article.ts';
import { change } from '#lib/core/model/change.ts';
import { annotationsInOrder } from '#lib/core/model/snapshot.ts';
import { hashText } from '#lib/core/text/hash.ts';
import { Annotator } from '#lib/state/annotator.svelte.ts';
import { Preferences } from '#lib/state/preferences.svelte.ts';
import { Session } from '#lib/state/session.svelte.ts';
import {
	addPassage,
	applyAdjustment,
	growing,
	joinable,
	joinAll,
	passagesById,
	removePassage,
	splitAt,
	step,
	tagAll,
} from '#lib/state/spans.ts';
import { Workspace } from '#lib/state/workspace.svelte.ts';

const text = 'The council voted seven to four.\n\nIt was late.';
const article: Article = {
	...{ type: 'article', id: 'a', title: 'A', outlet: 'O', language: 'en', text },
	hash: hashText(text),
	blocks: [
		{ type: 'paragraph', start: 0, end: 32 },
		{ type: 'paragraph', start: 34, end: 46 },
	],
};
const passage = (words: string) => {
	const start = text.indexOf(words);
	return { article: 'a', start, end: start + words.length };
};

async function desk() {
	const workspace = await Workspace.open({});
	workspace.commit(change({ added: [article] }), 'corpus');
	const session = new Session(workspace, () => new URL('http://localhost/?articles=a'), undefined);
	const preferences = new Preferences(undefined);
	let count = 0;
	const origin = {
		now: () => new Date(Date.UTC(2026, 0, 1, 12, count)),
		newId: () => `id-${++count}`,
	};
	const app = { workspace, session, preferences, origin };
	const annotator = new Annotator(workspace, session, preferences, origin);
	return {
		...app,
		app,
		tag: (words: string, tag = 'framing') => annotator.tagPassage(passage(words), tag)!.id,
		/** The words of each highlight's passages, in the order of the text. */
		told: () =>
			annotationsInOrder(workspace.snapshot, 'a').map(({ id }) =>
				passagesById(app, id)
					.map(({ start, end }) => text.slice(start, end))
					.join(' … '),
			),
	};
}

let open: Awaited<ReturnType<typeof desk>>;

beforeEach(async () => {
	vi.stubGlobal('document', new EventTarget());
	vi.stubGlobal('addEventListener', () => undefined);
	open = await desk();
});
afterEach(() => {
	open.workspace.close();
	vi.unstubAllGlobals();
});

describe('a range', () => {
	test('is what is selected when it is applied', () => {
		const { app, session, tag, told } = open;
		session.adjusted = tag('council');
		session.selection = passage('The council voted');
		applyAdjustment(app);
		expect(told()).toEqual(['The council voted']);
		expect(session.adjusted).toBeUndefined();
	});

	test('can be that of a further passage', () => {
		const { app, session, tag, told } = open;
		const id = tag('council');
		addPassage(app, id, passage('late'));
		session.adjusted = id;
		session.adjustedPassage = passage('late');
		session.selection = passage('was late');
		applyAdjustment(app);
		expect(told()).toEqual(['council … was late']);
	});

	test('goes by words at either end, never past the other end or out of its paragraph', () => {
		const { app, tag, told } = open;
		const id = tag('voted seven');
		const steps = [
			['start', -1, 'council voted seven'],
			['start', -1, 'The council voted seven'],
			['start', -1, 'The council voted seven'],
			['end', 1, 'The council voted seven to'],
			['end', 1, 'The council voted seven to four'],
			['end', 1, 'The council voted seven to four'],
			['start', 1, 'council voted seven to four'],
			['start', 1, 'voted seven to four'],
			['start', 1, 'seven to four'],
			['start', 1, 'to four'],
			['start', 1, 'four'],
			['start', 1, 'four'],
			['end', -1, 'four'],
		] as const;
		for (const [end, by, expected] of steps) {
			step(app, id, { end, by });
			expect(told()).toEqual([expected]);
		}
		step(app, id, { end: 'end', by: 1, unit: 'character' });
		step(app, id, { end: 'start', by: 1, unit: 'character' });
		expect(told()).toEqual(['our.']);
	});
});

describe('a cut', () => {
	test('at the caret goes to the start of the word, and is one step of undo', () => {
		const { app, workspace, tag, told } = open;
		const id = tag('The council voted seven');
		const second = splitAt(app, id, { start: 14, end: 14 });
		expect(told()).toEqual(['The council', 'voted seven']);
		expect(second).toBe('id-2');
		workspace.undo();
		expect(told()).toEqual(['The council voted seven']);
		expect(splitAt(app, id, { start: 40, end: 40 })).toBeUndefined();
	});

	test('is where the caret is if exact characters are meant', () => {
		const { app, preferences, tag, told } = open;
		preferences.snapToWords = false;
		splitAt(app, tag('The council voted seven'), { start: 14, end: 14 });
		expect(told()).toEqual(['The council vo', 'ted seven']);
	});

	test('around words gives them back', () => {
		const { app, tag, told } = open;
		expect(splitAt(app, tag('The council voted seven'), passage('council'))).toBe('id-2');
		expect(told()).toEqual(['The', 'council', 'voted seven']);
	});
});

describe('a join', () => {
	test('is with the next one of the same tag, whatever is between', () => {
		const { app, session, workspace, tag, told } = open;
		const id = tag('council');
		tag('voted', 'caveat');
		const next = tag('four');
		session.atCaret = [id];
		expect(joinable(app, article)).toEqual([id, next]);
		expect(joinAll(app, joinable(app, article))).toBe(id);
		expect(told()).toEqual(['council … four', 'voted']);
		expect(workspace.lastAction?.action).toEqual({ name: 'joined', count: 2 });
		expect(joinAll(app, joinable(app, article))).toBeUndefined();
	});

	test('takes back a cut from either half', () => {
		const { app, session, tag } = open;
		const first = tag('The council');
		const second = tag('voted');
		const far = tag('late');
		session.atCaret = [first];
		expect(joinable(app, article)).toEqual([first, second]);
		session.atCaret = [second];
		expect(joinable(app, article)).toEqual([first, second]);
		session.atCaret = [far];
		expect(joinable(app, article)).toEqual([far]);
	});

	test('is of a highlight that has only a further passage in the selection, too', () => {
		const { app, session, tag } = open;
		const id = tag('council');
		addPassage(app, id, passage('late'));
		const other = tag('It');
		session.selection = passage('It was late');
		expect(joinable(app, article)).toEqual([other, id]);
	});

	test('is of all within the selection', () => {
		const { app, session, tag } = open;
		const ids = [tag('The'), tag('voted'), tag('seven')];
		tag('late');
		session.selection = { article: 'a', start: 0, end: 32 };
		expect(joinable(app, article)).toEqual(ids);
	});
});

describe('a further passage', () => {
	test('goes to the open card’s highlight, or to the one made last', () => {
		const { app, session, tag } = open;
		const first = tag('council');
		const last = tag('four');
		expect(growing(app, 'a')?.id).toBe(last);
		session.openCard = first;
		expect(growing(app, 'a')?.id).toBe(first);
	});

	test('is drawn as one highlight and its part, and can be taken again', () => {
		const { app, workspace, tag, told } = open;
		const id = tag('four');
		addPassage(app, id, passage('late'));
		addPassage(app, id, passage('council'));
		expect(told()).toEqual(['council … four … late']);
		const { highlights, parts } = placedIn(workspace.snapshot, article);
		expect([highlights.length, parts.length]).toEqual([1, 2]);
		removePassage(app, id, passage('four'));
		expect(told()).toEqual(['council … late']);
	});
});

test('the same words are tagged in one step', () => {
	const { app, workspace, told } = open;
	tagAll(app, [passage('council'), passage('late')], 'caveat');
	expect(told()).toEqual(['council', 'late']);
	expect(workspace.lastAction?.action).toEqual({
		...{ name: 'occurrences-tagged', tag: 'caveat', count: 2 },
	});
	workspace.undo();
	expect(told()).toEqual([]);
});
