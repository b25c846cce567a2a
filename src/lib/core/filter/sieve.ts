/** A filter made ready to be asked of every highlight, many times. */
import type { Annotation } from '../model/annotation.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { foldedTexts } from '../search/highlight-text.ts';
import { matches, wordsOf } from '../search/words.ts';
import { paramsOf } from './filter-params.ts';
import type { Filter } from './filter.ts';
import { linkedHighlights } from './linked-highlights.ts';
import { ALL_SEEN, onSameWords, type Seen } from './on-same-words.ts';

export type Sieve = (annotation: Annotation) => boolean;

const remembered = new WeakMap<Snapshot, WeakMap<Seen, Map<string, Sieve>>>();

/**
 * Whether a highlight of this snapshot is shown; the same function for the same filter.
 * @param seen which highlights are not hidden anyway: nothing is to be learned of those that are
 */
export function sieveOf(snapshot: Snapshot, filter: Filter, seen: Seen = ALL_SEEN): Sieve {
	let known = remembered.get(snapshot);
	if (!known) remembered.set(snapshot, (known = new WeakMap()));
	let sieves = known.get(seen);
	if (!sieves) known.set(seen, (sieves = new Map()));
	const key = JSON.stringify(paramsOf(filter));
	let sieve = sieves.get(key);
	if (!sieve) {
		const tests = testsOf(snapshot, filter, seen);
		sieve = (annotation) => tests.every((test) => test(annotation));
		sieves.set(key, sieve);
	}
	return sieve;
}

/** The cheap ones first. */
function testsOf(snapshot: Snapshot, filter: Filter, seen: Seen): Sieve[] {
	const { note, linked, replies, parts, both, words } = filter;
	const tests: Sieve[] = [];
	const among = (values: readonly string[], of: (one: Annotation) => readonly string[]) => {
		const wanted = new Set(values);
		if (wanted.size) tests.push((one) => of(one).some((value) => wanted.has(value)));
	};
	among(filter.tags, ({ tag }) => [tag]);
	among(filter.codes, ({ codes }) => codes);
	among(filter.coders, ({ creator }) => [creator]);
	among(filter.outlets, ({ article }) => [snapshot.articles.get(article)?.outlet ?? '']);
	const flag = (wanted: boolean | undefined, of: Sieve) => {
		if (wanted !== undefined) tests.push((one) => of(one) === wanted);
	};
	flag(note, (one) => one.note !== undefined);
	flag(replies, (one) => one.replies !== undefined && one.replies.length > 0);
	flag(parts, (one) => one.parts !== undefined && one.parts.length > 0);
	if (linked !== undefined) {
		const ids = linkedHighlights(snapshot);
		flag(linked, ({ id }) => ids.has(id));
	}
	if (both) {
		tests.push(({ id, tag, article }) => {
			const text = both.includes(tag) ? snapshot.articles.get(article) : undefined;
			return text !== undefined && onSameWords(snapshot, text, both, seen).has(id);
		});
	}
	if (words) {
		const asked = wordsOf(words);
		tests.push((one) => matches(foldedTexts(snapshot.tags, one), asked));
	}
	return tests;
}
