/** Another codebook beside the one that is there: what it would add and change, and the change. */
import { sameValue, change, type Change } from '../model/change.ts';
import { codesById } from '../model/codebook-codes.ts';
import { MOST_OWN_TAGS, type Code, type Entry, type Tag } from '../model/codebook.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { reworded, sameLabel, undeleted } from './entries.ts';
import { isBuiltIn, ownTags } from './tags.ts';
import { usesOf } from './uses.ts';

/** One tag that a file has something to say of. */
export interface ComingTag {
	/** The tag as it is here. */
	readonly before?: Tag;
	/** As it would be. */
	readonly after: Tag;
	/**
	 * `merged`: a tag of the file goes into this one, which has its name already; `no-room`: there are as
	 * many own tags as there can be.
	 */
	readonly state: 'new' | 'changed' | 'merged' | 'same' | 'no-room';
	/** Labels of the codes that come with it, and of those that it words otherwise. */
	readonly newCodes: readonly string[];
	readonly changedCodes: readonly string[];
}

/**
 * What taking the tags over would do, each tag once. The wording of the file holds, and what was called
 * otherwise here is kept as earlier if it was in use; tags and codes that only this codebook has stay,
 * and a code that has gone to another tag stays there. Nothing gets a name that is taken: a tag or code
 * with such a name is the one that is here. What the file has as deleted is left out.
 */
export function codebookPlan(
	snapshot: Snapshot,
	coming: readonly Tag[],
	time: string,
): ComingTag[] {
	const uses = usesOf(snapshot);
	const here = new Map(snapshot.tags);
	const states = new Map<string, 'merged' | 'no-room' | undefined>();
	const left = new Map<string, Tag>();
	/** What the file says of codes that are here, by their ids here. */
	const says = new Map<string, Code>();
	let room = MOST_OWN_TAGS - ownTags(snapshot).length;
	for (const tag of coming.filter(isOffered)) {
		const own = here.get(tag.id);
		const named = [...here.values()].find((one) => one.id !== tag.id && isCalled(one, tag));
		const before = own && (isOffered(own) || !named) ? own : named;
		if (!isBuiltIn(tag.id) && !(before && isOffered(before)) && room-- <= 0) {
			left.set(tag.id, tag);
			states.set(tag.id, 'no-room');
			continue;
		}
		const known = codesById(new Map(here));
		const fresh = tag.codes.filter(isOffered).filter((code) => {
			const same = known.get(code.id) ?? before?.codes.find((one) => isCalled(one, code));
			if (same && (same.id === code.id || !says.has(same.id))) says.set(same.id, code);
			return !same;
		});
		const id = before?.id ?? tag.id;
		here.set(id, before ? taken(before, tag, fresh, !named, uses, time) : { ...tag, codes: fresh });
		states.set(id, before && before !== own ? 'merged' : undefined);
	}
	return [...new Set([...states.keys(), ...here.keys()])].flatMap((id): ComingTag[] => {
		const before = snapshot.tags.get(id);
		const state = states.get(id);
		const tag = (left.get(id) ?? here.get(id)) as Tag;
		if (state === 'no-room') return [{ after: tag, state, newCodes: [], changedCodes: [] }];
		const after = before ? { ...tag, codes: saying(tag.codes, says, uses, time) } : tag;
		const isSame = before !== undefined && sameValue(before, after);
		if (isSame && !states.has(id)) return [];
		const known = new Map(before?.codes.map((code) => [code.id, code]));
		return [
			{
				...(before && { before }),
				after,
				state: !before ? 'new' : isSame ? 'same' : (state ?? 'changed'),
				newCodes: after.codes.filter((code) => !known.has(code.id)).map(labelOf),
				changedCodes: after.codes
					.filter((code) => known.has(code.id) && !sameValue(known.get(code.id), code))
					.map(labelOf),
			},
		];
	});
}

/** Takes these tags of the plan over. */
export function codebookImported(plan: readonly ComingTag[]): Change {
	const taken = plan.filter(({ state }) => state !== 'same' && state !== 'no-room');
	return change({
		added: taken.filter(({ before }) => !before).map(({ after }) => after),
		updated: taken.flatMap(({ before, after }) => (before ? [[before, after] as const] : [])),
	});
}

/** @param renamed whether it is called as in the file from now on */
function taken(
	before: Tag,
	tag: Tag,
	fresh: readonly Code[],
	renamed: boolean,
	uses: ReadonlyMap<string, number>,
	time: string,
): Tag {
	const words = { ...worded(tag, before), ...(!renamed && { label: before.label }) };
	const { colour = before.colour, rank = before.rank } = before.id === tag.id ? tag : before;
	return {
		...reworded(undeleted(before), words, uses.has(before.id), time),
		codes: [...before.codes, ...fresh],
		...(colour !== undefined && { colour }),
		...(rank !== undefined && { rank }),
	};
}

/** The codes in the words of the file, but for names that others of them have. */
function saying(
	codes: readonly Code[],
	says: ReadonlyMap<string, Code>,
	uses: ReadonlyMap<string, number>,
	time: string,
): Code[] {
	return codes.map((code) => {
		const other = says.get(code.id);
		if (!other) return code;
		const isTaken = codes.some((one) => one.id !== code.id && isCalled(one, other));
		const words = { ...worded(other, code), ...(isTaken && { label: code.label }) };
		return reworded(undeleted(code), words, uses.has(code.id), time);
	});
}

/** The words of the file, and the examples from here where it has none. */
function worded(there: Entry, here: Entry) {
	const { example = here.example, counterexample = here.counterexample } = there;
	return {
		label: there.label,
		definition: there.definition,
		...(example !== undefined && { example }),
		...(counterexample !== undefined && { counterexample }),
	};
}

function isOffered({ deleted }: Entry): boolean {
	return deleted === undefined;
}

/** Whether it is offered under that name. */
function isCalled(one: Entry, { label }: Entry): boolean {
	return isOffered(one) && sameLabel(one.label, label);
}

function labelOf({ label }: Code): string {
	return label;
}
