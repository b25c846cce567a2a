/** Another codebook beside the one that is there: what it would add and change, and the change. */
import { sameValue, change, type Change } from '../model/change.ts';
import { MOST_OWN_TAGS, type Code, type Tag } from '../model/codebook.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { reworded, undeleted } from './entries.ts';
import { isBuiltIn, ownTags } from './tags.ts';
import { usesOf } from './uses.ts';

/** One tag of the file beside what is here. */
export interface ComingTag {
	/** The tag as it is here. */
	readonly before?: Tag;
	/** As it would be. */
	readonly after: Tag;
	/** `no-room`: there are as many own tags as there can be. */
	readonly state: 'new' | 'changed' | 'same' | 'no-room';
	/** Labels of the codes that come with it, and of those that it words otherwise. */
	readonly newCodes: readonly string[];
	readonly changedCodes: readonly string[];
}

/**
 * What taking the tags over would do. The wording of the file holds, and what was called otherwise
 * here is kept as earlier if it was in use; tags and codes that only this codebook has stay. What the
 * file has as deleted is left out.
 */
export function codebookPlan(
	snapshot: Snapshot,
	coming: readonly Tag[],
	time: string,
): ComingTag[] {
	const uses = usesOf(snapshot);
	let room = MOST_OWN_TAGS - ownTags(snapshot).length;
	return coming
		.filter(({ deleted }) => !deleted)
		.map((tag): ComingTag => {
			const before = snapshot.tags.get(tag.id);
			const codes = tag.codes.filter(({ deleted }) => !deleted);
			const takesRoom = !isBuiltIn(tag.id) && (!before || before.deleted !== undefined);
			const full = takesRoom && room-- <= 0;
			if (!before) {
				const state = full ? 'no-room' : 'new';
				const after = { ...tag, codes };
				return { after, state, newCodes: codes.map(labelOf), changedCodes: [] };
			}
			const after = taken(before, tag, codes, uses, time);
			const known = new Map(before.codes.map((code) => [code.id, code]));
			const state = full ? 'no-room' : sameValue(before, after) ? 'same' : 'changed';
			return {
				before,
				after,
				state,
				newCodes: codes.filter(({ id }) => !known.has(id)).map(labelOf),
				changedCodes: after.codes
					.filter(({ id }) => known.has(id) && !sameValue(known.get(id), codeIn(after, id)))
					.map(labelOf),
			};
		});
}

/** Takes these tags of the plan over. */
export function codebookImported(plan: readonly ComingTag[]): Change {
	const taken = plan.filter(({ state }) => state === 'new' || state === 'changed');
	return change({
		added: taken.filter(({ before }) => !before).map(({ after }) => after),
		updated: taken.flatMap(({ before, after }) => (before ? [[before, after] as const] : [])),
	});
}

function taken(
	before: Tag,
	tag: Tag,
	codes: readonly Code[],
	uses: ReadonlyMap<string, number>,
	time: string,
): Tag {
	const theirs = new Map(codes.map((code) => [code.id, code]));
	const kept = before.codes.map((code) => {
		const other = theirs.get(code.id);
		return other ? reworded(undeleted(code), worded(other, code), uses.has(code.id), time) : code;
	});
	const fresh = codes.filter(({ id }) => !before.codes.some((code) => code.id === id));
	const { colour = before.colour, rank = before.rank } = tag;
	return {
		...reworded(undeleted(before), worded(tag, before), uses.has(before.id), time),
		codes: [...kept, ...fresh],
		...(colour !== undefined && { colour }),
		...(rank !== undefined && { rank }),
	};
}

/** The words of the file, and the examples from here where it has none. */
function worded<T extends Pick<Code, 'label' | 'definition' | 'example' | 'counterexample'>>(
	there: T,
	here: T,
) {
	const { example = here.example, counterexample = here.counterexample } = there;
	return {
		label: there.label,
		definition: there.definition,
		...(example !== undefined && { example }),
		...(counterexample !== undefined && { counterexample }),
	};
}

function codeIn({ codes }: Tag, id: string): Code | undefined {
	return codes.find((code) => code.id === id);
}

function labelOf({ label }: Code): string {
	return label;
}
