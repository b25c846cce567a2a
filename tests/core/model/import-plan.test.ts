/** An import is planned, then committed; the same file twice changes nothing. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describe as anchorOf } from '#lib/core/anchor/describe.ts';
import type { Annotation } from '#lib/core/model/annotation.ts';
import type { Article } from '#lib/core/model/article.ts';
import { apply, isEmpty, key, snapshotOf } from '#lib/core/model/change.ts';
import { DEFAULT_TAGS } from '#lib/core/model/codebook-default.ts';
import {
	importChange,
	planImport,
	type Decision,
	type ImportPlan,
} from '#lib/core/model/import-plan.ts';
import { EMPTY_SNAPSHOT, find, type Entity, type Snapshot } from '#lib/core/model/snapshot.ts';
import type { Story } from '#lib/core/model/story.ts';
import { plainTextBlocks } from '#lib/core/text/blocks.ts';
import { versionId, versionOf } from '#lib/core/model/version.ts';
import { hashText } from '#lib/core/text/hash.ts';
import { decode, encode } from '#lib/formats/native.ts';
import { recordsOf, sameRecords, snapshots } from '../../formats/snapshots.ts';

const TIME = '2026-01-01T00:00:00.000Z';

function article(text: string, more: Partial<Article> = {}): Article {
	return {
		type: 'article',
		id: 'a',
		title: 'Title',
		outlet: 'Outlet',
		language: 'en',
		text,
		blocks: plainTextBlocks(text),
		hash: hashText(text),
		...more,
	};
}

function passage(on: Article, exact: string, more: Partial<Annotation> = {}): Annotation {
	const start = on.text.indexOf(exact);
	return {
		type: 'annotation',
		id: 'n',
		article: on.id,
		anchor: anchorOf(on, { start, end: start + exact.length }),
		tag: 'framing',
		codes: [],
		creator: 'Ana',
		created: TIME,
		modified: TIME,
		...more,
	};
}

const story = (articles: string[], more: Partial<Story> = {}): Story => {
	return { type: 'story', id: 's', title: 'Story', articles, ...more };
};

const holding = (...records: Entity[]) => snapshotOf(records, EMPTY_SNAPSHOT);
const always = (plan: ImportPlan, decision: Decision) =>
	new Map(plan.conflicts.map(([stored]) => [key(stored), decision]));

/** What the snapshot becomes if every conflict is decided alike. */
function imported(snapshot: Snapshot, incoming: readonly Entity[], decision: Decision): Snapshot {
	const plan = planImport(snapshot, incoming);
	return apply(snapshot, importChange(plan, always(plan, decision), TIME));
}

const counts = ({ added, same, changed, conflicts }: ImportPlan) => ({
	added: added.length,
	same: same.length,
	changed: changed.length,
	conflicts: conflicts.length,
});

describe('importing twice', () => {
	test('into an empty snapshot adds everything, then finds everything the same', () => {
		fc.assert(
			fc.property(snapshots, (incoming) => {
				const records = recordsOf(incoming);
				const after = imported(EMPTY_SNAPSHOT, records, 'mine');
				const here = records.map((one) =>
					'deleted' in one && one.type !== 'tag' ? { ...one, deleted: TIME } : one,
				);
				expect(sameRecords(recordsOf(after), here)).toBe(true);
				const again = planImport(after, records);
				expect(counts(again)).toEqual({ added: 0, same: records.length, changed: 0, conflicts: 0 });
			}),
		);
	});

	test('with their side taken everywhere leaves nothing to decide', () => {
		fc.assert(
			fc.property(pairs, ([mine, theirs]) => {
				const after = imported(mine, theirs, 'theirs');
				const again = planImport(after, theirs);
				expect(counts(again)).toEqual({ added: 0, same: theirs.length, changed: 0, conflicts: 0 });
			}),
		);
	});

	test('with any decisions changes nothing the second time', () => {
		fc.assert(
			fc.property(
				pairs,
				fc.constantFrom<Decision>('mine', 'theirs', 'both'),
				([mine, theirs], decision) => {
					const after = imported(mine, theirs, decision);
					const again = planImport(after, theirs);
					expect(isEmpty(importChange(again, always(again, decision), TIME))).toBe(true);
				},
			),
		);
	});

	test('without the texts changes nothing where they are known', () => {
		fc.assert(
			fc.property(snapshots, (snapshot) => {
				const file = encode(snapshot, {
					exported: TIME,
					generator: '',
					includeText: false,
					includeNotes: true,
					includeDeleted: true,
				});
				const decoded = decode(file);
				if (!decoded.ok) throw new RangeError(decoded.error.code);
				const { added, changed, conflicts } = planImport(snapshot, decoded.value);
				expect({ added, changed, conflicts }).toEqual({ added: [], changed: [], conflicts: [] });
			}),
		);
	});
});

describe('an article', () => {
	const mine = article('One text. 🙂 The end.');
	const other = article('Another text. The end.');

	test('with the same id and text is the same, whatever the rest says less', () => {
		const known = article(mine.text, { author: 'Ana', url: 'https://example.org' });
		expect(planImport(holding(known), [mine]).same).toEqual([known]);
	});

	test('gains what only the other one says about it', () => {
		const known = article(mine.text, { author: 'Ana' });
		expect(planImport(holding(mine), [known]).changed).toEqual([[mine, known]]);
	});

	test('comes out of the bin with a living one, and no living one goes in', () => {
		const binned = article(mine.text, { deleted: TIME });
		expect(planImport(holding(binned), [mine]).changed).toEqual([[binned, mine]]);
		expect(planImport(holding(mine), [binned]).same).toEqual([mine]);
	});

	test('that comes in binned is in the bin from now on, however often it comes', () => {
		const long = '2020-01-01T00:00:00.000Z';
		const old = article(mine.text, { deleted: long });
		const once = imported(EMPTY_SNAPSHOT, [old], 'mine');
		expect(find(once, mine)).toEqual({ ...old, deleted: TIME });
		expect(imported(once, [old], 'mine')).toEqual(once);
		const renamed = { ...old, title: 'Other' };
		expect(find(imported(once, [renamed], 'theirs'), mine)).toEqual({ ...renamed, deleted: TIME });
		const copied = [...imported(once, [{ ...other, deleted: long }], 'both').articles.values()];
		expect(copied.map(({ deleted }) => deleted)).toEqual([TIME, TIME]);
	});

	test('gets the text that an earlier file left out, and its passages their places', () => {
		const marked = passage(mine, 'The end');
		const bare = { ...mine, text: '', blocks: [] };
		const counted = { start: 12, end: 19 };
		const bareMark = { ...marked, anchor: { ...marked.anchor, position: counted } };
		const after = imported(holding(bare, bareMark), [mine], 'mine');
		expect(find(after, mine)).toEqual(mine);
		expect(find(after, marked)).toEqual(marked);
	});

	test('without a text says nothing against the stored text', () => {
		const bare = { ...other, text: '', blocks: [] };
		expect(counts(planImport(holding(mine), [bare]))).toMatchObject({ same: 1, conflicts: 0 });
	});

	test('a place that the known text does not bear out is no longer trusted', () => {
		const bare = { ...mine, text: '', blocks: [] };
		const wrong = passage(mine, 'The end');
		const lying = { ...wrong, anchor: { ...wrong.anchor, position: { start: 0, end: 3 } } };
		const [added] = planImport(holding(mine), [bare, lying]).added as Annotation[];
		expect(added?.anchor.hash).not.toBe(mine.hash);
	});

	describe('with another text', () => {
		const kept = passage(mine, 'One text');
		const clash = passage(other, 'Another', { id: 'n' });
		const fresh = passage(other, 'text', { id: 'm' });
		const stored = holding(mine, kept, story(['a', 'b']), article('B', { id: 'b' }));
		const incoming = [other, clash, fresh, story(['a'])];

		test('is a conflict', () => {
			expect(planImport(stored, incoming).conflicts).toContainEqual([mine, other]);
		});

		test('mine: keeps the text and takes the new passages along', () => {
			const after = imported(stored, incoming, 'mine');
			expect(after.articles.get('a')).toEqual(mine);
			expect([...after.annotations.get('a')!.values()]).toEqual([kept, fresh]);
		});

		test('theirs: replaces the text', () => {
			expect(imported(stored, incoming, 'theirs').articles.get('a')).toEqual(other);
		});

		test('both: stands beside the old one, with its passages and in the same story', () => {
			const after = imported(stored, incoming, 'both');
			const [copy] = [...after.articles.values()].filter(({ hash }) => hash === other.hash);
			expect(after.articles.get('a')).toEqual(mine);
			expect(after.stories.get('s')?.articles).toEqual(['a', copy!.id, 'b']);
			expect([...after.annotations.get('a')!.values()]).toEqual([kept]);
			const quotes = [...after.annotations.get(copy!.id)!.values()].map(
				({ anchor }) => anchor.quote.exact,
			);
			expect(quotes.sort()).toEqual(['Another', 'text']);
			expect(counts(planImport(after, incoming))).toEqual({
				added: 0,
				same: 4,
				changed: 0,
				conflicts: 0,
			});
		});
	});
});

describe('an annotation', () => {
	const on = article('One text. The end.');
	const mine = passage(on, 'One', { note: 'Mine.', codes: ['framing/cause'] });
	const theirs = passage(on, 'One', {
		note: 'Theirs.',
		tag: 'caveat',
		modified: '2026-02-01T00:00:00.000Z',
	});
	const after = (decision: Decision) =>
		find(imported(holding(on, mine), [on, theirs], decision), mine);

	test('that differs only in when it was last changed is the same', () => {
		const later = { ...mine, modified: '2027-01-01T00:00:00.000Z' };
		expect(planImport(holding(on, mine), [later]).same).toEqual([mine]);
	});

	test('that differs is a conflict', () => {
		expect(planImport(holding(on, mine), [theirs]).conflicts).toEqual([[mine, theirs]]);
	});

	test('mine: stays, also where nothing was decided', () => {
		expect(after('mine')).toEqual(mine);
		const plan = planImport(holding(on, mine), [theirs]);
		expect(isEmpty(importChange(plan, new Map(), TIME))).toBe(true);
	});

	test('theirs: is taken as it is', () => {
		expect(after('theirs')).toEqual(theirs);
	});

	test('both: keeps my tag and codes, and both notes', () => {
		expect(after('both')).toMatchObject({ tag: 'framing', codes: ['framing/cause'] });
		const { note } = after('both') as Annotation;
		expect(note?.split('\n\n').sort()).toEqual(['Mine.', 'Theirs.']);
	});
});

describe('what only grows', () => {
	test('a story takes the other one’s articles without asking', () => {
		const plan = planImport(holding(story(['a', 'b'])), [story(['a', 'c'])]);
		expect(plan.changed.map(([, grown]) => [...(grown as Story).articles].sort())).toEqual([
			['a', 'b', 'c'],
		]);
		expect(plan.conflicts).toEqual([]);
	});

	test('a story with another title is a conflict', () => {
		const renamed = story(['a'], { title: 'Renamed' });
		expect(planImport(holding(story(['a'])), [renamed]).conflicts).toHaveLength(1);
	});

	test('a tag takes new codes, but not another meaning', () => {
		const [framing] = DEFAULT_TAGS;
		const code = { id: 'framing/new', label: 'New', definition: '' };
		const wider = { ...framing!, codes: [...framing!.codes, code] };
		const other = { ...framing!, definition: 'Something else.' };
		expect(planImport(holding(framing!), [wider]).changed).toEqual([[framing, wider]]);
		expect(planImport(holding(framing!), [other]).conflicts).toEqual([[framing, other]]);
	});
});

/** Two people's snapshots that began as one, and drifted apart in every kind of record. */
const pairs: fc.Arbitrary<[Snapshot, readonly Entity[]]> = snapshots.chain((snapshot) => {
	const records = recordsOf(snapshot);
	const change = fc.constantFrom('same', 'gone', 'other', 'retold', 'replaced');
	return fc.array(change, { minLength: records.length, maxLength: records.length }).map((drift) => {
		const texts = new Map<string, Article>();
		const theirs = records.flatMap((record, i): Entity[] => {
			const how = drift[i];
			// what others refer to stays
			if (how === 'same' || (how === 'gone' && record.type === 'article')) return [record];
			if (how === 'gone') return record.type === 'annotation' ? [] : [record];
			if (record.type === 'article' && (how === 'retold' || how === 'replaced')) {
				const retold = article(record.text + ' Retold.', {
					...record,
					text: record.text + ' Retold.',
				});
				const whole = {
					...retold,
					hash: hashText(retold.text),
					blocks: plainTextBlocks(retold.text),
				};
				texts.set(record.id, whole);
				const known = snapshot.versions.has(versionId(record.id, record.hash));
				return how === 'retold' || known ? [whole] : [whole, versionOf(record, TIME)];
			}
			return [drifted(record)];
		});
		const moved = theirs.map((record) => {
			const text = record.type === 'annotation' ? texts.get(record.article) : undefined;
			const old = record.type === 'annotation' && snapshot.articles.get(record.article);
			return text && old && record.anchor.hash === old.hash
				? ({ ...record, anchor: anchorOf(text, (record as Annotation).anchor.position) } as Entity)
				: record;
		});
		return [snapshot, moved] as [Snapshot, readonly Entity[]];
	});
});

function drifted(record: Entity): Entity {
	if (record.type === 'annotation') return { ...record, note: 'Another view.', tag: 'evidence' };
	if (record.type === 'link') return { ...record, relation: 'contradicts', note: 'No.' };
	if (record.type === 'tag') return { ...record, definition: 'Otherwise.' };
	if (record.type === 'coder') return { ...record, colour: 'brown' };
	return { ...record, title: `${record.title}!` };
}
