/**
 * Texts and records that are the same at every run: words of a small vocabulary by a generator of
 * numbers with a seed, and highlights that overlap, a twentieth of them over several paragraphs.
 */
import { createHash } from 'node:crypto';

const VOCABULARY =
	'the council vote harbour report minister evidence number quay plan people traffic said bridge cost year'.split(
		' ',
	);
const TAGS = ['framing', 'evidence', 'caveat'];
const TIME = '2026-01-01T00:00:00.000Z';

/** @typedef {(below: number) => number} Pick a whole number from 0 up to, not including, `below` */

/**
 * Numerical Recipes' linear congruential generator.
 * @param {number} seed
 * @returns {Pick}
 */
export function picking(seed) {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

/**
 * An article of so many words, in paragraphs of 40 to 100, and where each word starts.
 * @param {Pick} pick
 * @param {{ id: string, words: number, title?: string, outlet?: string }} about
 */
export function articleOf(pick, { id, words, title = id, outlet = id }) {
	/** @type {string[]} */
	const pieces = [];
	/** @type {number[]} */
	const starts = [];
	const blocks = [];
	let length = 0;
	const write = (/** @type {string} */ piece) => {
		pieces.push(piece);
		length += piece.length;
	};
	while (starts.length < words) {
		const start = length;
		for (let left = 40 + pick(60); left > 0 && starts.length < words; left--) {
			const opens = length === start || left % 17 === 0;
			if (length > start) write(left % 17 === 0 ? '. ' : ' ');
			starts.push(length);
			const word = VOCABULARY[pick(VOCABULARY.length)] ?? '';
			write(opens ? word.charAt(0).toUpperCase() + word.slice(1) : word);
		}
		write('.');
		blocks.push({ type: 'paragraph', start, end: length });
		write('\n\n');
	}
	const text = pieces.join('').trimEnd();
	const hash = `sha256-${createHash('sha256').update(text).digest('hex')}`;
	/** @type {import('#lib/core/model/article.ts').Article} */
	const article = {
		...{ type: 'article', id, title, outlet, language: 'en', text, hash },
		blocks: /** @type {any} */ (blocks),
	};
	return { article, starts };
}

/**
 * @param {Pick} pick
 * @param {ReturnType<typeof articleOf>} of
 * @param {number} count
 * @param {{ creators?: string[], codes?: Record<string, string[]>, noted?: number }} [also] the codes
 *   of each tag, and every how many-th highlight has a note
 * @returns {import('#lib/core/model/annotation.ts').Annotation[]}
 */
export function annotationsOf(
	pick,
	{ article, starts },
	count,
	{ creators = ['You'], codes = {}, noted = 0 } = {},
) {
	return Array.from({ length: count }, (_, i) => {
		const length = 3 + pick(pick(20) === 0 ? 120 : 20);
		const at = pick(Math.max(1, starts.length - length - 1));
		const start = starts[at] ?? 0;
		const end = Math.max(start + 1, (starts[at + length] ?? article.text.length) - 1);
		const tag = TAGS[i % 3] ?? '';
		const known = codes[tag] ?? [];
		return {
			...{ type: 'annotation', id: `${article.id}-${i}`, article: article.id, tag },
			anchor: {
				quote: {
					exact: article.text.slice(start, end),
					prefix: article.text.slice(Math.max(0, start - 32), start),
					suffix: article.text.slice(end, end + 32),
				},
				position: { start, end },
				hash: article.hash,
			},
			codes: i % 2 && known.length ? [known[pick(known.length)] ?? ''] : [],
			creator: creators[i % creators.length] ?? 'You',
			...(noted > 0 && i % noted === 0 && { note: `A note on it, number **${i}**.` }),
			...{ created: TIME, modified: TIME },
		};
	});
}

/**
 * A workspace: the stories `here` and `there` of two articles with 20 highlights each, which stay the
 * same, and other stories of ten articles each that share the rest; every hundredth highlight is in a
 * link with the one before it, and every fiftieth in a claim of its story.
 * @param {{ articles: number, annotations: number, words?: number }} size at least 5 and 80
 * @returns {Generator<import('#lib/core/model/snapshot.ts').Entity>}
 */
export function* workspaceOf({ articles, annotations, words = 600 }) {
	const pick = picking(42);
	const [same, each] = [4, 20];
	const rest = annotations - same * each;
	const upTo = (/** @type {number} */ i) => Math.floor((rest * (i - same)) / (articles - same));
	/** @type {string[]} */
	let ids = [];
	for (let i = 0; i < articles; i++) {
		const story = i < 2 ? 'here' : i < same ? 'there' : `story-${Math.floor((i - same) / 10)}`;
		const made = articleOf(pick, {
			...{ id: `article-${i}`, words, title: `Headline ${i}`, outlet: `Outlet ${i % 40}` },
		});
		const count = i < same ? each : upTo(i + 1) - upTo(i);
		const marked = annotationsOf(pick, made, count, { noted: 5 });
		yield made.article;
		yield* marked;
		for (let n = 1; n < marked.length; n++) {
			const pair = [marked[n - 1]?.id ?? '', marked[n]?.id ?? ''];
			const name = `${made.article.id}-${n}`;
			if (n % 100 === 0) {
				const relation = /** @type {const} */ ('same-claim');
				yield { type: 'link', id: `link-${name}`, relation, annotations: pair, created: TIME };
			}
			if (n % 50 === 0) {
				const title = `Claim ${name}`;
				yield {
					type: 'claim',
					id: `claim-${name}`,
					title,
					story,
					annotations: pair,
					notCovered: [],
				};
			}
		}
		ids.push(made.article.id);
		const isLast = i === 1 || i === same - 1 || (i >= same && (i - same) % 10 === 9);
		if (isLast || i === articles - 1) {
			yield { type: 'story', id: story, title: `Story ${story}`, articles: ids };
			ids = [];
		}
	}
}
