/** What is offered to somebody who looks for a tag or code: what there is, and what could be made. */
import type { Tag } from '../model/codebook.ts';
import { alike, sameName } from './alike.ts';
import { choicesOf, type Choice } from './choices.ts';
import { ranked } from './rank.ts';

export type Offer =
	| { readonly kind: 'choice'; readonly choice: Choice }
	/** Called nearly as what was typed. */
	| { readonly kind: 'like'; readonly choice: Choice }
	/** A code of that name under the tag. */
	| { readonly kind: 'new'; readonly label: string; readonly tag: Tag };

export interface OfferGroup {
	readonly kind: 'recent' | 'tag' | 'found' | 'new';
	/** Of kind `tag`: whose. */
	readonly tag?: Tag;
	readonly offers: readonly Offer[];
}

export interface Looking {
	readonly query: string;
	/** Ids, the one used last first. */
	readonly recent: readonly string[];
	/** `Tag.id` of the highlight, or the one given last: what is under it comes first. */
	readonly tag?: string | undefined;
}

/** So many of those used last are repeated at the top. */
const RECENT = 4;

/** @param tags in the order in which they are offered */
export function offersFor(tags: readonly Tag[], looking: Looking): readonly OfferGroup[] {
	const choices = choicesOf(tags);
	const query = looking.query.trim();
	const groups = query === '' ? all(choices, looking) : found(choices, query, looking);
	return groups.filter(({ offers }) => offers.length > 0);
}

function all(choices: readonly Choice[], { recent, tag }: Looking): readonly OfferGroup[] {
	const byId = new Map(choices.map((choice) => [choice.id, choice]));
	const used = recent.flatMap((id) => byId.get(id) ?? []).slice(0, RECENT);
	const tags = nearestFirst([...new Set(choices.map((choice) => choice.tag))], tag);
	return [
		{ kind: 'recent', offers: nearestFirst(used, tag, (choice) => choice.tag.id).map(asOffer) },
		...tags.map((one) => ({
			kind: 'tag' as const,
			tag: one,
			offers: choices.filter((choice) => choice.tag === one).map(asOffer),
		})),
	];
}

function found(
	choices: readonly Choice[],
	query: string,
	{ recent, tag }: Looking,
): readonly OfferGroup[] {
	const fitting = ranked(query, choices, recent);
	const same = choices.some(({ entry }) => sameName(entry.label, query));
	const near = same
		? []
		: alike(
				query,
				choices.map((choice) => ({ choice, label: choice.entry.label })),
			)
				.map(({ choice }) => choice)
				.filter((choice) => !fitting.includes(choice));
	const tags = nearestFirst([...new Set(choices.map((choice) => choice.tag))], tag);
	// Where something fits, one place for a new one is enough.
	const places = same ? [] : fitting.length + near.length > 0 ? tags.slice(0, 1) : tags;
	return [
		{
			kind: 'found',
			offers: [
				...fitting.map(asOffer),
				...near.map((choice) => ({ kind: 'like' as const, choice })),
			],
		},
		{ kind: 'new', offers: places.map((one) => ({ kind: 'new', label: query, tag: one })) },
	];
}

function asOffer(choice: Choice): Offer {
	return { kind: 'choice', choice };
}

/** Those of the tag before the others; apart from that the order stays. */
function nearestFirst<T extends { readonly id: string }>(
	all: readonly T[],
	tag: string | undefined,
	tagOf = ({ id }: T) => id,
): readonly T[] {
	return [...all.filter((one) => tagOf(one) === tag), ...all.filter((one) => tagOf(one) !== tag)];
}
