/** What a new story may be called, after the articles that come in for it. */
import { plainWord } from '#lib/core/compare/reuse-words.ts';
import { isStopWord } from '#lib/core/compare/wording-stop-words.ts';
import { words } from '#lib/core/text/segment.ts';
import { inWords, stem } from '#lib/import/naming.ts';

export interface Headed {
	readonly title: string;
	readonly language: string;
	/** Where the article came from: the file's name, with the folders it was in. */
	readonly where: string;
}

const MOST_WORDS = 6;
/** A word of the story is in at least so many of the headlines. */
const SHARE = 0.5;

/**
 * The headline of a single article, the words that most headlines share, or else the folder or the
 * file that they came in; `''` if none of these says anything. Never a sentence that was cut off.
 */
export function storyTitle(articles: readonly Headed[]): string {
	const [first] = articles;
	if (!first) return '';
	if (articles.length === 1) return isCut(first.title) ? fileTitle(articles) : first.title;
	return folderTitle(articles) || shared(articles) || fileTitle(articles);
}

/** A first sentence that stands in for a headline ends like this. */
function isCut(title: string): boolean {
	return /(?:…|[^.!?]{60,}[.!?])$/.test(title);
}

/** The words that are in most headlines, as the headline with the most of them has them. */
function shared(articles: readonly Headed[]): string {
	const headlines = articles.map(telling);
	const counts = new Map<string, number>();
	for (const headline of headlines) {
		for (const word of headline.keys()) counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	const least = Math.max(2, Math.ceil(articles.length * SHARE));
	const common = headlines.map((headline) =>
		[...headline].flatMap(([word, written]) => (counts.get(word)! >= least ? [written] : [])),
	);
	const best = common.reduce((a, b) => (b.length > a.length ? b : a), []);
	const title = best.slice(0, MOST_WORDS).join(' ');
	return title.charAt(0).toUpperCase() + title.slice(1);
}

/** The words of a headline that say something, as they are compared and as they are written. */
function telling({ title, language }: Headed): ReadonlyMap<string, string> {
	const all = words(title, language, { start: 0, end: title.length });
	const written = all.map(({ start, end }) => title.slice(start, end).replace(/['’]s$/, ''));
	return new Map(
		written.flatMap((word) => {
			const plain = plainWord(word);
			return isStopWord(plain, language) || plain.length < 2 ? [] : [[plain, word] as const];
		}),
	);
}

/** The folder that all of them were in. */
function folderTitle(articles: readonly Headed[]): string {
	const folders = articles.map(({ where }) => where.split('/').slice(0, -1));
	const [first = []] = folders;
	const depth = first.findIndex((name, i) => folders.some((folder) => folder[i] !== name));
	return plainName((depth < 0 ? first : first.slice(0, depth)).at(-1) ?? '');
}

/** The file that all of them were in: a table, an archive. */
function fileTitle(articles: readonly Headed[]): string {
	const files = new Set(articles.map(({ where }) => where.split(/ › |, /)[0]!));
	return files.size === 1 ? plainName(stem([...files][0]!)) : '';
}

/** A name that says nothing but what kind of thing it is stays unused. */
function plainName(name: string): string {
	const generic =
		/^(?:articles?|files?|texts?|downloads?|documents?|desktop|new folder|untitled|data|export|import|index|html?|pages?|corpus|paste|tmp|temp)?[\s\d_.()-]*$/i;
	// What counts or encodes is no name either: `000_ec2af559`.
	const telling = name.split(/[-_\s.]+/).some((word) => /^\p{L}{3,}$/u.test(word));
	return generic.test(name) || !telling ? '' : inWords(name);
}
