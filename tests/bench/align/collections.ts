/** What the matcher is measured on: the bundled stories, a folder of articles, SuperPAL. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordVectors, type WordVectors } from '#lib/core/compare/align/word-vectors.ts';
import type { Source } from '#lib/core/compare/match.ts';
import type { Article } from '#lib/core/model/article.ts';
import { hashText } from '#lib/core/text/hash.ts';
import { bundledStories } from '#lib/corpus.ts';
import { readArticleFile } from '#lib/import/index.ts';
import type { GoldPair } from './gold.ts';
import type { Collection } from './quality.ts';

/** The vectors that ship. `root`: the project's folder, as everywhere here. */
export function shippedVectors(root: string): WordVectors {
	const folder = join(root, 'static/word-vectors');
	return wordVectors(
		'en',
		readFileSync(join(folder, 'en.words.txt'), 'utf8'),
		new Int8Array(readFileSync(join(folder, 'en.i8.bin'))),
	);
}

/** Each story in its main language, and those of two languages once more with all of them. */
export async function stories(
	root: string,
): Promise<{ readonly oneLanguage: Collection[]; readonly mixed: Collection[] }> {
	const pairs = readPairs(join(root, 'tests/fixtures/passage-pairs.json'));
	const oneLanguage: Collection[] = [];
	const mixed: Collection[] = [];
	for (const bundled of bundledStories()) {
		const { records } = await bundled.load();
		const sources = records.filter((record): record is Article => record.type === 'article');
		const english = sources.filter(({ language }) => language.startsWith('en'));
		const mine = pairs.filter(({ story }) => story === bundled.id);
		oneLanguage.push({
			name: bundled.id,
			sources: english,
			pairs: mine.filter(({ crossLanguage }) => !crossLanguage),
		});
		const other = mine.filter(({ crossLanguage }) => crossLanguage);
		if (other.length > 0) {
			const name = `${bundled.id}, between languages`;
			mixed.push({ name, sources, pairs: other, ranked: (a, b) => a.language !== b.language });
		}
	}
	return { oneLanguage, mixed };
}

/** Every article file of the folder; its id is its name without the ending. */
export function folderOfArticles(folder: string, pairsFile: string): Collection {
	const sources = readdirSync(folder)
		.filter((name) => /\.(?:txt|md|text|markdown)$/i.test(name))
		.sort()
		.map((name): Source => {
			const read = readArticleFile({ name, text: readFileSync(join(folder, name), 'utf8') });
			if (!read.ok) throw new Error(`${name}: ${read.error.code}`);
			const { text, blocks, outlet, language } = read.value;
			return {
				id: name.replace(/\.[^.]+$/, ''),
				outlet: outlet ?? '',
				language: language ?? 'en',
				text,
				blocks,
				hash: hashText(text),
			};
		});
	return { name: folder, sources, pairs: readPairs(pairsFile) };
}

function readPairs(file: string): readonly GoldPair[] {
	return (JSON.parse(readFileSync(file, 'utf8')) as { readonly pairs: readonly GoldPair[] }).pairs;
}

/**
 * SuperPAL (Ernst et al., CoNLL 2021): sentences of summaries, and those of the articles that say
 * the same. One collection a topic; undefined where its file is not there.
 */
export function superPal(file: string): Collection[] | undefined {
	if (!existsSync(file)) return undefined;
	const [head = [], ...rows] = csvRows(readFileSync(file, 'utf8'));
	const records = rows.map((row) => new Map(head.map((name, at) => [name, row[at] ?? ''])));
	const topics = new Set(records.map((record) => record.get('topic') ?? ''));
	return [...topics].map((name): Collection => {
		const all = records.filter((record) => record.get('topic') === name);
		const sentences = new Map<string, Source>();
		const place = (side: string, text: string): { article: string; quote: string } => {
			const article = `${side} ${text}`;
			sentences.set(article, asSource(article, text));
			return { article, quote: text };
		};
		const pairs = all.map((one) => ({
			a: place('summary', (one.get('scuSentence') ?? '').trim()),
			b: place('article', (one.get('docSentText') ?? '').trim()),
		}));
		const isSummary = (id: string): boolean => id.startsWith('summary');
		return {
			name,
			sources: [...sentences.values()],
			pairs,
			ranked: (a, b) => isSummary(a.article) !== isSummary(b.article),
		};
	});
}

/** An article of one sentence: the file does not have those before and after it. */
function asSource(id: string, text: string): Source {
	const blocks = [{ type: 'paragraph' as const, start: 0, end: text.length }];
	return { id, outlet: id, language: 'en', text, blocks, hash: hashText(text) };
}

function csvRows(text: string): string[][] {
	const rows: string[][] = [];
	for (const line of text.matchAll(/(?:"(?:[^"]|"")*"|[^"\n])+/g)) {
		const cells = [...line[0].matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)];
		rows.push(cells.map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare?.trim() ?? ''));
	}
	return rows;
}
