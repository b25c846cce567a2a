/** Reads one folder of `corpus/`: its articles, their order, and the passages marked in them. */
import { describe } from '#lib/core/anchor/describe.ts';
import { idFrom } from '#lib/core/ids.ts';
import type { Annotation } from '#lib/core/model/annotation.ts';
import type { Article } from '#lib/core/model/article.ts';
import type { Entity } from '#lib/core/model/snapshot.ts';
import type { Story } from '#lib/core/model/story.ts';
import type { Problem } from '#lib/core/result.ts';
import type { Span } from '#lib/core/text/span.ts';
import { byName, idOf } from './bundled-names.ts';
import { readStoryFile, type MarkedPassage, type Passage } from './story-file.ts';

export interface LoadedStory {
	/** The same at every call, ids and times included. */
	readonly records: Entity[];
	/** A passage left free, for a first try. */
	readonly coach?: Span & { readonly article: string };
	/** What in the folder could not be used, and was left out. Empty for what ships. */
	readonly problems: readonly Problem[];
}

/** When everything bundled was made, so that it is the same on every device. */
const MADE = '2025-12-01T00:00:00.000Z';
const CREATOR = 'Example';

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
	const annotations: Annotation[] = [];
	for (const marked of description.annotations) {
		const found = place(marked);
		if ('code' in found) problems.push(found);
		else annotations.push(annotationOf(found, marked, annotations.length));
	}
	const coach = description.coach && place(description.coach);
	if (coach && 'code' in coach) problems.push(coach);
	return {
		records: [story, ...inOrder, ...annotations],
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
): (Span & { article: Article }) | Problem {
	if (!article) return unknownArticle(folder, name);
	const start = quote ? article.text.indexOf(quote) : -1;
	if (start >= 0) return { article, start, end: start + quote.length };
	const where = `${folder}/story.json`;
	return { code: 'story-quote-not-found', where, params: { exact: quote } };
}

function unknownArticle(folder: string, name: string): Problem {
	return { code: 'story-unknown-article', where: `${folder}/story.json`, params: { id: name } };
}

function annotationOf(
	{ article, start, end }: Span & { article: Article },
	{ tag, note }: MarkedPassage,
	index: number,
): Annotation {
	return {
		type: 'annotation',
		id: idFrom('bundled', article.id, String(index), article.text.slice(start, end), tag),
		article: article.id,
		anchor: describe(article, { start, end }),
		tag,
		codes: [],
		...(note && { note }),
		creator: CREATOR,
		created: MADE,
		modified: MADE,
	};
}

/** `harbour-vote` as "Harbour vote". */
function inWords(name: string): string {
	const words = name.replace(/[-_\s]+/g, ' ').trim();
	return words.charAt(0).toUpperCase() + words.slice(1);
}
