/** Reads one folder of `corpus/`: its articles, their order, and what is marked and linked in them. */
import type { Article } from '#lib/core/model/article.ts';
import type { Entity } from '#lib/core/model/snapshot.ts';
import type { Story } from '#lib/core/model/story.ts';
import type { Problem } from '#lib/core/result.ts';
import type { Span } from '#lib/core/text/span.ts';
import { byName, idOf } from './bundled-names.ts';
import { BundledMarks } from './bundled-marks.ts';
import { readStoryFile, type Passage } from './story-file.ts';

export interface LoadedStory {
	/** The same at every call, ids and times included. */
	readonly records: Entity[];
	/** A passage left free, for a first try. */
	readonly coach?: Span & { readonly article: string };
	/** What in the folder could not be used, and was left out. Empty for what ships. */
	readonly problems: readonly Problem[];
}

type Placed = Span & { readonly article: Article };

/**
 * Reads a folder of `corpus/`.
 *
 * @param id of the story
 * @param files by name, each to be read when it is needed
 */
export async function loadStory(
	id: string,
	folder: string,
	files: ReadonlyMap<string, () => Promise<string>>,
): Promise<LoadedStory> {
	const json = (await files.get('story.json')?.()) ?? '{}';
	const { problems: said, ...description } = readStoryFile(json, `${folder}/story.json`);
	const problems: Problem[] = [...said];
	const articles = await articlesOf(id, folder, files, problems);
	const stem = (name: string) => idOf(name.replace(/\.(?:md|txt)$/, ''));

	for (const name of description.articles ?? []) {
		if (!articles.has(stem(name))) problems.push(unknownArticle(folder, name));
	}
	const order = description.articles?.map(stem).filter((name) => articles.has(name));
	const inOrder = (order ?? [...articles.keys()]).map((name) => articles.get(name)!);
	const story: Story = {
		type: 'story',
		id,
		title: description.title || inWords(folder),
		articles: inOrder.map((article) => article.id),
		example: true,
	};
	const place = (passage: Passage) => placeOf(passage, articles.get(stem(passage.article)), folder);
	const marks = new BundledMarks(id);
	const each = <T>(passages: readonly Passage[], use: (place: Placed) => T): T[] =>
		passages.flatMap((passage) => {
			const found = place(passage);
			if (!('code' in found)) return [use(found)];
			problems.push(found);
			return [];
		});
	for (const marked of description.annotations) each([marked], (at) => marks.mark(at, marked));
	for (const claim of description.claims) {
		for (const name of claim.notCovered) {
			if (!articles.has(stem(name))) problems.push(unknownArticle(folder, name));
		}
		const silent = claim.notCovered.flatMap((name) => articles.get(stem(name))?.id ?? []);
		marks.claim(
			claim.title,
			each(claim.passages, (at) => marks.markOf(at)),
			silent,
		);
	}
	for (const link of description.links) {
		marks.link(
			link,
			each(link.passages, (at) => marks.markOf(at)),
		);
	}
	const coach = description.coach && place(description.coach);
	if (coach && 'code' in coach) problems.push(coach);
	return {
		records: [story, ...inOrder, ...marks.records],
		...(coach &&
			!('code' in coach) && {
				coach: { article: coach.article.id, start: coach.start, end: coach.end },
			}),
		problems,
	};
}

/** By the file's name without its ending, in the order of names. */
async function articlesOf(
	story: string,
	folder: string,
	files: ReadonlyMap<string, () => Promise<string>>,
	problems: Problem[],
): Promise<Map<string, Article>> {
	const { finish, readArticleFile } = await import('./index.ts');
	const articles = new Map<string, Article>();
	for (const [name, read] of [...files].sort(byName)) {
		if (!/\.(?:md|txt)$/.test(name)) continue;
		const stem = idOf(name.replace(/\.[^.]+$/, ''));
		const draft = readArticleFile({ name, text: await read() });
		if (!draft.ok) problems.push({ ...draft.error, where: `${folder}/${name}` });
		else {
			const outlet = draft.value.outlet || inWords(stem);
			articles.set(stem, finish({ ...draft.value, outlet }, `${story}.${stem}`));
		}
	}
	return articles;
}

function placeOf(
	{ article: name, quote }: Passage,
	article: Article | undefined,
	folder: string,
): Placed | Problem {
	if (!article) return unknownArticle(folder, name);
	const start = quote ? article.text.indexOf(quote) : -1;
	if (start >= 0) return { article, start, end: start + quote.length };
	const where = `${folder}/story.json`;
	return { code: 'story-quote-not-found', where, params: { exact: quote } };
}

function unknownArticle(folder: string, name: string): Problem {
	return { code: 'story-unknown-article', where: `${folder}/story.json`, params: { id: name } };
}

/** `harbour-vote` as "Harbour vote". */
function inWords(name: string): string {
	const words = name.replace(/[-_\s]+/g, ' ').trim();
	return words.charAt(0).toUpperCase() + words.slice(1);
}
