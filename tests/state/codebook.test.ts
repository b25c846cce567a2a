import { describe, expect, test } from 'vitest';
import { tagWithExamples, withExamples } from '#lib/core/codebook/examples.ts';
import { apply, type Change } from '#lib/core/model/change.ts';
import { CodebookActs } from '#lib/state/codebook.ts';
import type { Action } from '#lib/state/workspace.svelte.ts';
import { codebook, LATER, tagIn } from '../core/codebook/codebook-desk.ts';
import { a, highlight } from '../core/compare/desk.ts';

/** A workspace that keeps what was committed. */
function desk(...records: Parameters<typeof codebook>) {
	const done: string[] = [];
	const workspace = {
		snapshot: codebook(...records),
		commit(made: Change, _: string, action?: Action) {
			if (made.added.length + made.updated.length + made.removed.length === 0) return;
			workspace.snapshot = apply(workspace.snapshot, made);
			done.push(action?.name ?? '');
		},
	};
	const acts = new CodebookActs({ workspace, origin: { now: () => new Date(LATER) } });
	return { workspace, acts, done };
}

describe('an act on the codebook', () => {
	test('is one step, whatever it changes', () => {
		const { workspace, acts, done } = desk(highlight('h', a, 'voted', { tag: 'tone' }));
		const tone = tagIn(workspace.snapshot, 'tone');
		expect(acts.editTag(tone, { label: 'Voice', definition: 'How.' }, 'sky')).toBeUndefined();
		expect(tagIn(workspace.snapshot, 'tone')).toMatchObject({ label: 'Voice', colour: 'sky' });
		acts.mergeTags(tagIn(workspace.snapshot, 'tone'), tagIn(workspace.snapshot, 'evidence'));
		expect(done).toEqual(['edited', 'tags-merged']);
	});

	test('that is refused changes nothing and says why', () => {
		const { acts, done } = desk();
		expect(acts.addTag({ label: 'Framing', definition: '' }, 'sky')).toMatchObject({
			code: 'label-taken',
		});
		expect(done).toEqual([]);
	});

	test('does not store the examples that are shown anyway', () => {
		const { workspace, acts, done } = desk();
		const framing = tagIn(workspace.snapshot, 'framing');
		acts.editTag(framing, tagWithExamples(framing));
		expect(done).toEqual([]);
		acts.editTag(framing, { ...tagWithExamples(framing), example: 'Mine.' });
		expect(tagIn(workspace.snapshot, 'framing')).toEqual({ ...framing, example: 'Mine.' });
	});

	test('keeps a shipped example out where somebody emptied it', () => {
		const { workspace, acts } = desk();
		const framing = tagIn(workspace.snapshot, 'framing');
		const [code] = framing.codes;
		acts.editCode(framing, code!, { ...withExamples(code!), example: ' ' });
		const [now] = tagIn(workspace.snapshot, 'framing').codes;
		expect(now).toEqual({ ...code, example: '' });
		expect(withExamples(now!)).toMatchObject({
			...{ example: '', counterexample: withExamples(code!).counterexample },
		});
	});

	test('takes a removed highlight out of everything', () => {
		const one = highlight('h', a, 'voted', { tag: 'tone' });
		const { workspace, acts } = desk(one);
		acts.remove(one);
		expect(workspace.snapshot.annotations.get('a')?.size).toBe(0);
	});
});
