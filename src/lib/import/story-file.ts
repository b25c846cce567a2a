/** What a folder's `story.json` says of its story, as far as it can be used. */
import * as v from 'valibot';
import { RELATIONS } from '#lib/core/model/link.ts';
import type { Problem } from '#lib/core/result.ts';

const passage = v.object({ article: v.string(), quote: v.string() });
const marked = v.object({ ...passage.entries, tag: v.string(), note: v.exactOptional(v.string()) });

const claim = v.object({
	title: v.pipe(v.string(), v.nonEmpty()),
	passages: v.array(passage),
	notCovered: v.exactOptional(v.array(v.string()), []),
});
const link = v.object({
	relation: v.picklist(RELATIONS),
	passages: v.array(passage),
	note: v.exactOptional(v.string()),
});

const file = v.object({
	title: v.exactOptional(v.string()),
	articles: v.exactOptional(v.array(v.string())),
	annotations: v.exactOptional(v.array(v.unknown())),
	coach: v.exactOptional(v.unknown()),
	claims: v.exactOptional(v.array(v.unknown())),
	links: v.exactOptional(v.array(v.unknown())),
});

export type Passage = Readonly<v.InferOutput<typeof passage>>;
export type MarkedPassage = Readonly<v.InferOutput<typeof marked>>;
export type ListedClaim = Readonly<v.InferOutput<typeof claim>>;
export type ListedLink = Readonly<v.InferOutput<typeof link>>;

export interface StoryFile {
	readonly title?: string;
	/** Names of files, with or without their ending. Without it, every article in the order of names. */
	readonly articles?: readonly string[];
	readonly annotations: readonly MarkedPassage[];
	/** A passage left free, for a first try. */
	readonly coach?: Passage;
	/** In the order in which they are listed. A passage that is not annotated gets no tag. */
	readonly claims: readonly ListedClaim[];
	readonly links: readonly ListedLink[];
}

/** @param where what the person knows the file by; problems are said of it */
export function readStoryFile(
	json: string,
	where: string,
): StoryFile & { readonly problems: readonly Problem[] } {
	const read = v.safeParse(file, parsed(json));
	if (!read.success) {
		return { annotations: [], claims: [], links: [], problems: [{ code: 'story-broken', where }] };
	}
	const problems: Problem[] = [];
	const usable = <T>(schema: v.GenericSchema<unknown, T>, value: unknown, place: string): T[] => {
		const part = v.safeParse(schema, value);
		if (part.success) return [part.output];
		problems.push({ code: 'story-passage-broken', where: `${where} ${place}` });
		return [];
	};
	const { annotations = [], coach, claims = [], links = [], ...rest } = read.output;
	const passages = annotations.flatMap((one, i) => usable(marked, one, `annotations[${i}]`));
	const [free] = coach === undefined ? [] : usable(passage, coach, 'coach');
	return {
		...rest,
		annotations: passages,
		...(free && { coach: free }),
		claims: claims.flatMap((one, i) => usable(claim, one, `claims[${i}]`)),
		links: links.flatMap((one, i) => usable(link, one, `links[${i}]`)),
		problems,
	};
}

function parsed(json: string): unknown {
	try {
		const value: unknown = JSON.parse(json);
		// a list is an object to the schema
		return Array.isArray(value) ? undefined : value;
	} catch {
		// as no schema takes it, it is said together with what is JSON but not a description
		return undefined;
	}
}
