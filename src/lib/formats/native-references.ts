/** Whether a file is whole: every id once, and nothing that points out of the file. */
import { BUILT_IN_TAGS } from '#lib/core/model/codebook.ts';
import { fail, type Problem, type Result } from '#lib/core/result.ts';
import { ARTICLE_URN, type NativeFile } from './native-schema.ts';

/** The first problem, or `undefined`. */
export function checkReferences(file: NativeFile): Result<never> | undefined {
	for (const problem of problems(file)) return fail(problem);
	return undefined;
}

function* problems(file: NativeFile): Generator<Problem> {
	const stories = yield* unique(file.stories, 'stories');
	const articles = yield* unique(file.articles, 'articles');
	const tags = yield* unique(file.codebook.tags, 'codebook.tags');
	const annotations = yield* unique(file.annotations, 'annotations');
	yield* unique(file.links, 'links');
	yield* unique(file.claims, 'claims');
	yield* unique(file.coders ?? [], 'coders');
	for (const tag of BUILT_IN_TAGS) tags.add(tag);

	const codes = new Set<string>();
	for (const [i, tag] of file.codebook.tags.entries()) {
		yield* unique(tag.codes, `codebook.tags[${i}].codes`, codes);
	}
	for (const [i, { articles: list }] of file.stories.entries()) {
		yield* unknown(list, articles, 'file-unknown-article', `stories[${i}].articles`);
	}
	for (const [i, { done }] of (file.coders ?? []).entries()) {
		yield* unknown(done, articles, 'file-unknown-article', `coders[${i}].done`);
	}
	for (const [i, { target, body = [], replies = [] }] of file.annotations.entries()) {
		yield* unique(replies, `annotations[${i}].replies`);
		const article = target.source.slice(ARTICLE_URN.length);
		if (!articles.has(article)) {
			const where = `annotations[${i}].target.source`;
			yield { code: 'file-unknown-article', where, params: { id: article } };
		}
		for (const [j, { purpose, value }] of body.entries()) {
			if (purpose !== 'tagging' || tags.has(value)) continue;
			const where = `annotations[${i}].body[${j}].value`;
			yield { code: 'file-unknown-tag', where, params: { id: value } };
		}
	}
	for (const [i, link] of file.links.entries()) {
		const where = `links[${i}].annotations`;
		yield* unknown(link.annotations, annotations, 'file-unknown-annotation', where);
	}
	for (const [i, claim] of file.claims.entries()) {
		const where = `claims[${i}]`;
		const marked = `${where}.annotations`;
		yield* unknown(claim.annotations, annotations, 'file-unknown-annotation', marked);
		yield* unknown(claim.notCovered, articles, 'file-unknown-article', `${where}.notCovered`);
		if (claim.story === undefined || stories.has(claim.story)) continue;
		const params = { id: claim.story };
		yield { code: 'file-unknown-story', where: `${where}.story`, params };
	}
}

/** Every id that is there twice, or already among `ids`; gives back the ids. */
export function* unique(
	list: readonly { readonly id: string }[],
	where: string,
	ids = new Set<string>(),
): Generator<Problem, Set<string>> {
	for (const [i, { id }] of list.entries()) {
		if (ids.has(id))
			yield { code: 'file-duplicate-id', where: `${where}[${i}].id`, params: { id } };
		ids.add(id);
	}
	return ids;
}

function* unknown(
	ids: readonly string[],
	there: ReadonlySet<string>,
	code: string,
	where: string,
): Generator<Problem> {
	for (const [i, id] of ids.entries()) {
		if (!there.has(id)) yield { code, where: `${where}[${i}]`, params: { id } };
	}
}
