/** The codebook alone as JSON: what a group agrees on, to be handed round and used again. */
import * as v from 'valibot';
import type { Tag } from '#lib/core/model/codebook.ts';
import { fail, inFile, ok, type Result } from '#lib/core/result.ts';
import { tagMembers, tagOf } from './codebook-member.ts';
import { parseJson } from './json.ts';
import { unique } from './native-references.ts';
import { tag2 } from './native-schema.ts';
import { wrongType } from './wrong-type.ts';

const FORMAT = 'crossread-codebook';
const VERSION = 1;

export const codebookFile = v.object({
	format: v.literal(FORMAT),
	version: v.literal(VERSION),
	tags: v.array(tag2),
});

/** In the order of `tags`, indented by two spaces. */
export function encodeCodebook(tags: readonly Tag[]): string {
	const file = { format: FORMAT, version: VERSION, tags: tagMembers(tags) };
	return JSON.stringify(file, null, 2) + '\n';
}

/**
 * All of it, or one problem that names the place; `name` is what the person knows the file by.
 * Two tags, or two codes of whichever tags, never have the same id.
 */
export function decodeCodebook(text: string, name = 'file'): Result<readonly Tag[]> {
	const json = parseJson(text, name);
	if (!json.ok) return json;
	const { format, version } = Object(json.value) as { format?: unknown; version?: unknown };
	if (format !== FORMAT) return fail({ code: 'file-not-codebook', where: name });
	if (typeof version === 'number' && version > VERSION) {
		return fail({ code: 'file-newer-version', where: name, params: { version } });
	}
	const parsed = v.safeParse(codebookFile, json.value, { abortEarly: true });
	if (!parsed.success) return inFile(fail(wrongType(parsed.issues[0], name)), name);
	const { tags } = parsed.output;
	const known = new Set<string>();
	const [twice] = [
		...unique(tags, 'tags'),
		...tags.flatMap(({ codes }, i) => [...unique(codes, `tags[${i}].codes`, known)]),
	];
	return twice ? inFile(fail(twice), name) : ok(tags.map(tagOf));
}
