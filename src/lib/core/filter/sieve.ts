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

/** What the answers of a sieve depend on besides the filter, and the sieve. */
interface Known {
	readonly means: readonly unknown[];
	readonly sieve: Sieve;
}

const remembered = new WeakMap<Seen, Map<string, Known>>();
/** The filters whose sieves are remembered: each holds on to the records that it needs. */
const MOST = 12;

/**
 * Whether a highlight of this snapshot is shown; the same function for the same filter, until a change
 * that its answers depend on.
 * @param seen which highlights are not hidden anyway: nothing is to be learned of those that are
 */
export function sieveOf(snapshot: Snapshot, filter: Filter, seen: Seen = ALL_SEEN): Sieve {
	let sieves = remembered.get(seen);
	if (!sieves) remembered.set(seen, (sieves = new Map()));
	const key = JSON.stringify(paramsOf(filter));
	const means = meansOf(snapshot, filter);
	const known = sieves.get(key);
	if (known && means.every((one, i) => one === known.means[i])) return known.sieve;
	const tests = testsOf(snapshot, filter, seen);
	const sieve: Sieve = (annotation) => tests.every((test) => test(annotation));
	sieves.delete(key);
	sieves.set(key, { means, sieve });
	const [oldest] = sieves.keys();
	if (sieves.size > MOST && oldest !== undefined) sieves.delete(oldest);
	return sieve;
}

/** The records that the tests look at beyond the highlight itself. */
function meansOf(snapshot: Snapshot, { words, outlets, linked, both }: Filter): unknown[] {
	const { tags, articles, links, claims, annotations, versions, matching } = snapshot;
	return [
		words !== undefined && tags,
		(outlets.length > 0 || both !== undefined) && articles,
		...(linked === undefined ? [] : [links, claims]),
		...(both === undefined ? [] : [annotations, versions, matching]),
	];
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
