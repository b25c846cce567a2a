/**
 * Incoming records in the terms of what is stored: under the ids that an earlier import has given
 * them, and with positions counted as the program counts them.
 */
import { idFrom } from '../ids.ts';
import { codePoints, type CodePoints } from '../text/offsets.ts';
import type { Anchor, Annotation } from './annotation.ts';
import type { Article } from './article.ts';
import { sameValue } from './change.ts';
import { copyOf } from './import-copies.ts';
import { COLLECTION, entities, type Entity, type Snapshot } from './snapshot.ts';
import { versionId, type Version } from './version.ts';

/** The texts of one side. */
interface Texts {
	readonly articles: ReadonlyMap<string, Article>;
	readonly versions: ReadonlyMap<string, Version>;
}

export class Fitting {
	readonly #stored: Snapshot;
	readonly #coming: Texts;
	/** By the incoming article's id: the copies of these articles that an earlier import brought in. */
	readonly #copies = new Map<string, Article>();
	readonly #points = new Map<string, CodePoints>();
	/** The stored annotations by id. */
	readonly #annotations = new Map<string, Annotation>();

	constructor(stored: Snapshot, incoming: readonly Entity[]) {
		this.#stored = stored;
		const articles = new Map<string, Article>();
		const versions = new Map<string, Version>();
		for (const one of incoming) {
			if (one.type === 'article') articles.set(one.id, one);
			if (one.type === 'version') versions.set(one.id, one);
		}
		this.#coming = { articles, versions };
		for (const one of entities(stored)) {
			if (one.type === 'annotation') this.#annotations.set(one.id, one);
		}
		for (const article of articles.values()) {
			const other = stored.articles.get(article.id);
			if (!other || other.hash === article.hash) continue;
			const copy = stored.articles.get(copyOf(article).id);
			if (copy?.hash === article.hash) this.#copies.set(article.id, copy);
		}
	}

	/** The stored record that the incoming one stands for. */
	find(record: Entity): Entity | undefined {
		return record.type === 'annotation'
			? this.#annotations.get(record.id)
			: this.#stored[COLLECTION[record.type]].get(record.id);
	}

	/** Whether the text that the stored article has is one that the incoming one had before. */
	isNewer(stored: Article): boolean {
		return this.#coming.versions.has(versionId(stored.id, stored.hash));
	}

	fit(record: Entity): Entity {
		if (record.type === 'article') return this.#fitArticle(record);
		if (record.type === 'story') {
			const renamed = record.articles.map((id) => this.#copies.get(id)?.id ?? id);
			return { ...record, articles: [...new Set(renamed)] };
		}
		return record.type === 'annotation' ? this.#fitAnnotation(record) : record;
	}

	/** Stored passages in texts that were not at hand, and that the import brings: counted anew. */
	*settled(): Generator<readonly [Annotation, Annotation]> {
		for (const stored of this.#annotations.values()) {
			const counted = this.#counted(stored, stored.article, this.#coming, this.#stored);
			if (!sameValue(counted, stored)) yield [stored, counted];
		}
	}

	/** An article with a text that the stored one had before says only what nobody has said yet. */
	#fitArticle(article: Article): Article {
		const copy = this.#copies.get(article.id);
		if (copy) return { ...article, id: copy.id };
		const stored = this.#stored.articles.get(article.id);
		const isOlder =
			stored?.hash !== article.hash &&
			this.#stored.versions.has(versionId(article.id, article.hash));
		if (!stored || !isOlder) return article;
		const { deleted: _stored, ...rest } = stored;
		return { ...article, ...rest };
	}

	#fitAnnotation(annotation: Annotation): Annotation {
		const copied = this.#copies.get(annotation.article);
		const copy = copied?.hash === annotation.anchor.hash ? copied : undefined;
		const article = copy?.id ?? annotation.article;
		const counted = this.#counted(annotation, article, this.#stored, this.#coming);
		if (!copy) return counted;
		const namesake = this.#annotations.get(annotation.id);
		return namesake && namesake.article !== copy.id
			? copiedPassage(counted, copy.id)
			: { ...counted, article: copy.id };
	}

	/**
	 * The annotation, made where `known` was at hand, with what it could not count counted in the
	 * texts of `other`, under the id that the article has there.
	 */
	#counted(annotation: Annotation, article: string, other: Texts, known: Texts): Annotation {
		const count = (anchor: Anchor): Anchor => {
			if (textOf(known, annotation.article, anchor.hash) !== undefined) return anchor;
			const text = textOf(other, article, anchor.hash);
			return text === undefined ? anchor : inUtf16(anchor, text, this.#pointsOf(anchor.hash, text));
		};
		const anchor = count(annotation.anchor);
		const earlier = annotation.earlier?.map(count);
		const parts = annotation.parts?.map(count);
		const marks = [anchor, ...(earlier ?? []), ...(parts ?? [])];
		const before = anchorsOf(annotation);
		if (marks.every((one, i) => one === before[i])) return annotation;
		const { earlier: _earlier, ...rest } = annotation;
		const kept = earlier?.filter(({ hash }) => hash !== UNKNOWN_TEXT);
		return { ...rest, anchor, ...(kept?.length && { earlier: kept }), ...(parts && { parts }) };
	}

	#pointsOf(hash: string, text: string): CodePoints {
		let points = this.#points.get(hash);
		if (!points) this.#points.set(hash, (points = codePoints(text)));
		return points;
	}
}

/** All that it was ever marked at. */
function anchorsOf({ anchor, earlier = [], parts = [] }: Annotation): readonly Anchor[] {
	return [anchor, ...earlier, ...parts];
}

/** For a passage whose own id stays with the stored article. */
export function copiedPassage(annotation: Annotation, article: string): Annotation {
	return { ...annotation, article, id: idFrom('passage', annotation.id, article) };
}

function textOf({ articles, versions }: Texts, id: string, hash: string): string | undefined {
	const article = articles.get(id);
	if (article?.hash === hash && article.text !== '') return article.text;
	return versions.get(versionId(id, hash))?.text;
}

/** No text has this hash, so a passage that has it is looked for by its quote. */
const UNKNOWN_TEXT = `sha256-${'0'.repeat(64)}`;

/** Without the text at hand a position stays in code points; here it is put into UTF-16 units. */
function inUtf16(anchor: Anchor, text: string, points: CodePoints): Anchor {
	const { position, quote } = anchor;
	const start = points.toUtf16(position.start);
	const end = points.toUtf16(position.end);
	const isThere = position.end <= points.length && text.slice(start, end) === quote.exact;
	return isThere ? { ...anchor, position: { start, end } } : { ...anchor, hash: UNKNOWN_TEXT };
}
