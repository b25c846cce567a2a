/** The articles that edits are made to. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '#lib/core/model/article.ts';
import type { Span } from '#lib/core/text/span.ts';
import { bundledStories } from '#lib/corpus.ts';
import { readArticleFile } from '#lib/import/index.ts';
import { WORD } from './edits.ts';

export interface Text {
	readonly name: string;
	readonly text: string;
	readonly language: string;
	/** What people marked in it. */
	readonly marked?: readonly Span[];
}

export interface Collection {
	readonly name: string;
	readonly texts: readonly Text[];
	/** Of each language: words and sentences for edits to put in. */
	readonly stock: ReadonlyMap<string, Stock>;
}

export interface Stock {
	readonly words: readonly string[];
	readonly sentences: readonly string[];
}

export function collectionOf(name: string, texts: readonly Text[]): Collection {
	const stock = new Map<string, { words: string[]; sentences: string[] }>();
	for (const { text, language } of texts) {
		const one = stock.get(language) ?? { words: [], sentences: [] };
		stock.set(language, one);
		one.words.push(...(text.match(WORD) ?? []));
		one.sentences.push(
			...(text.match(/[^\n.!?。！？]{30,200}[.!?。！？](?=\s|$)/g) ?? ['New.']).map((s) =>
				s.trim(),
			),
		);
	}
	return { name, texts, stock };
}

export async function bundled(): Promise<Collection> {
	const texts: Text[] = [];
	for (const story of bundledStories()) {
		const { records } = await story.load();
		for (const { id, text, language } of records.filter(
			(one): one is Article => one.type === 'article',
		)) {
			texts.push({ name: id, text, language });
		}
	}
	return collectionOf('bundled stories', texts);
}

/** Every .txt, .md, .json and .jsonl file of the folder; JSON as `{ text, language? }`, one or many. */
export function folderOf(folder: string): Collection {
	const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.sort()
		.flatMap((name): Text[] => {
			const file = join(folder, name);
			if (/\.(?:txt|md|text|markdown)$/i.test(name))
				return [ofFile(name, readFileSync(file, 'utf8'))];
			if (/\.jsonl$/i.test(name)) {
				const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
				return lines.flatMap((line, at) => ofJson(`${name}:${at + 1}`, JSON.parse(line)));
			}
			return /\.json$/i.test(name) ? ofJson(name, JSON.parse(readFileSync(file, 'utf8'))) : [];
		})
		.filter(({ text }) => (text.match(WORD)?.length ?? 0) >= 80);
	return collectionOf(folder, texts);
}

function ofFile(name: string, contents: string): Text {
	const read = readArticleFile({ name, text: contents });
	if (!read.ok) throw new Error(`${name}: ${read.error.code}`);
	return { name, text: read.value.text, language: read.value.language ?? 'en' };
}

type Json = Readonly<Record<string, unknown>>;

function ofJson(name: string, contents: unknown): Text[] {
	if (Array.isArray(contents)) return contents.flatMap((one, at) => ofJson(`${name}:${at}`, one));
	const { language, ...fields } = (contents ?? {}) as Json;
	const text = fields['text'] ?? fields['body'] ?? fields['content'];
	if (Array.isArray(fields['body-paragraphs'])) return [basilText(name, fields)];
	if (typeof text !== 'string') return [];
	return [{ name, text, language: typeof language === 'string' ? language : 'en' }];
}

function basilText(name: string, { 'body-paragraphs': body }: Json): Text {
	const paragraphs = body as readonly (readonly string[])[];
	return { name, text: paragraphs.map((one) => one.join(' ')).join('\n\n'), language: 'en' };
}

/** BASIL (Fan et al., EMNLP 2019) with the spans that its annotators marked; none if it is not there. */
export function basil(folder: string): Collection | undefined {
	if (!existsSync(join(folder, 'articles'))) return undefined;
	const articles = folderOf(join(folder, 'articles'));
	const texts = articles.texts.map((one): Text => {
		const file = join(folder, 'annotations', one.name.replace(/\.json$/, '_ann.json'));
		const source = JSON.parse(readFileSync(join(folder, 'articles', one.name), 'utf8')) as Json;
		const sentences = (source['body-paragraphs'] as readonly (readonly string[])[]).flat();
		return { ...one, marked: existsSync(file) ? markedIn(one.text, sentences, file) : [] };
	});
	return { ...articles, name: 'BASIL', texts: texts.filter(({ marked }) => marked?.length) };
}

interface Phrase {
	readonly id: string;
	readonly txt: string;
}

function markedIn(text: string, sentences: readonly string[], file: string): Span[] {
	const { 'phrase-level-annotations': phrases } = JSON.parse(readFileSync(file, 'utf8')) as {
		readonly 'phrase-level-annotations': readonly Phrase[];
	};
	return phrases.flatMap(({ id, txt }) => {
		const sentence = sentences[Number(id.replace(/\D/g, ''))];
		if (sentence === undefined) return [];
		const from = text.indexOf(sentence);
		const start = text.indexOf(txt, Math.max(0, from));
		if (txt === '' || start < 0 || start > from + sentence.length) return [];
		return [{ start, end: start + txt.length }];
	});
}
