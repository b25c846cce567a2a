/**
 * Highlights and replies as one page of W3C Web Annotations, for programs that know nothing of
 * Crossread (https://www.w3.org/TR/annotation-model/#annotation-page). Tags and codes go by the names
 * that people gave them; the passages of a highlight are as many targets; positions count code points.
 */
import type { Anchor, Annotation, Reply } from '#lib/core/model/annotation.ts';
import { UNTAGGED } from '#lib/core/model/annotation.ts';
import type { Article } from '#lib/core/model/article.ts';
import { codeLabel } from '#lib/core/model/codebook-codes.ts';
import { marksOf } from '#lib/core/model/marks.ts';
import { annotationsInOrder, type Snapshot } from '#lib/core/model/snapshot.ts';
import { articlesInOrder } from './csv-order.ts';
import type { Format } from './format.ts';
import type { EncodeOptions } from './native-encode.ts';
import { counting, selectors, type Count } from './native-members.ts';
import { ANNOTATION_URN, ARTICLE_URN } from './native-schema.ts';
import { webAddress } from './report-address.ts';
import { withoutBinned } from './selection.ts';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

export const webAnnotation: Format = {
	id: 'web_annotation',
	extension: 'annotations.jsonld',
	mime: 'application/ld+json',
	encode,
};

function encode(snapshot: Snapshot, options: EncodeOptions): string {
	const kept = withoutBinned(snapshot);
	const items = articlesInOrder(kept).flatMap((article) => {
		const versions = [...kept.versions.values()].filter((one) => one.article === article.id);
		const count = counting([article, ...versions]);
		return annotationsInOrder(kept, article.id).flatMap((one) => [
			highlightItem(kept, one, { article, count, notes: options.includeNotes }),
			...(options.includeNotes ? (one.replies ?? []) : []).map((reply) => replyItem(reply, one)),
		]);
	});
	const page = {
		'@context': CONTEXT,
		id: `urn:crossread:page:${options.exported}`,
		type: 'AnnotationPage',
		items,
	};
	return JSON.stringify(page, null, 2) + '\n';
}

interface Place {
	readonly article: Article;
	readonly count: Count;
	readonly notes: boolean;
}

function highlightItem({ tags }: Snapshot, annotation: Annotation, place: Place) {
	const { id, tag, codes, note } = annotation;
	const body = [
		...(tag === UNTAGGED ? [] : [textual('tagging', tags.get(tag)?.label || tag)]),
		...codes.map((code) => textual('classifying', codeLabel({ tags }, code))),
		...(place.notes && note !== undefined ? [markdown('commenting', note)] : []),
	];
	const targets = marksOf(annotation).map((anchor) => targetOf(anchor, place));
	return {
		id: ANNOTATION_URN + id,
		type: 'Annotation',
		motivation: tag === UNTAGGED ? 'linking' : 'tagging',
		...madeBy(annotation),
		...(body.length > 0 && { body }),
		target: targets.length === 1 ? targets[0] : targets,
	};
}

/** What is answered is the annotation, not the passage. */
function replyItem(reply: Reply, to: Annotation) {
	return {
		id: ANNOTATION_URN + reply.id,
		type: 'Annotation',
		motivation: 'replying',
		...madeBy(reply),
		body: [markdown('replying', reply.text)],
		target: ANNOTATION_URN + to.id,
	};
}

/** A web page by its address, so that other programs find it. */
function targetOf(anchor: Anchor, { article, count }: Place) {
	return {
		type: 'SpecificResource',
		source: webAddress(article.url) ?? ARTICLE_URN + article.id,
		selector: selectors(anchor, count),
	};
}

function madeBy({ creator, created, modified }: Pick<Reply, 'creator' | 'created' | 'modified'>) {
	return { creator: { type: 'Person', name: creator }, created, modified };
}

function textual(purpose: string, value: string) {
	return { type: 'TextualBody', purpose, value };
}

function markdown(purpose: string, value: string) {
	return { ...textual(purpose, value), format: 'text/markdown' };
}
