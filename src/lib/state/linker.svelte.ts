/** What people do to links and claims: each act is one change, and undo takes it back whole. */
import type { Partner } from '#lib/core/compare/along.ts';
import { claimsOf } from '#lib/core/compare/claims.ts';
import {
	claimDeleted,
	claimMade,
	claimMoved,
	claimRenamed,
	claimsMerged,
	claimSplit,
	intoClaim,
	linked,
	notCovered,
	outOfClaim,
	related,
	unlinked,
	type Making,
} from '#lib/core/compare/linking.ts';
import { suggestionKey, type Suggestion } from '#lib/core/compare/match.ts';
import { change, isEmpty, type Change } from '#lib/core/model/change.ts';
import type { Link, Relation } from '#lib/core/model/link.ts';
import type { Passage } from '#lib/core/model/passage.ts';
import { annotationsIn, type Snapshot } from '#lib/core/model/snapshot.ts';
import type { Story } from '#lib/core/model/story.ts';
import type { Origin } from './annotator.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';
import type { Session } from './session.svelte.ts';
import type { Action, Workspace } from './workspace.svelte.ts';

export interface LinkerParts {
	readonly workspace: Pick<Workspace, 'snapshot' | 'commit'>;
	readonly session: Pick<Session, 'story' | 'articles'>;
	readonly preferences: Pick<Preferences, 'coder'>;
	readonly origin: Origin;
}

export class Linker {
	readonly #parts: LinkerParts;
	/** Turned down while articles are open that make no story: there is no record to note it in. */
	#turnedDown: ReadonlySet<string> = $state.raw(new Set());

	constructor(parts: LinkerParts) {
		this.#parts = parts;
	}

	/** The `suggestionKey`s of what was turned down here. */
	readonly dismissed: ReadonlySet<string> = $derived.by(
		() => new Set([...this.#turnedDown, ...(this.#story?.dismissed ?? [])]),
	);

	/**
	 * Links at least two passages, and unless they are only `context` to each other puts them into one
	 * claim. A passage that is not highlighted yet gets a highlight without a tag.
	 */
	link(passages: readonly Passage[], relation: Relation, note?: string): void {
		const { story } = this.#parts.session;
		const made = linked(this.#snapshot, passages, relation, this.#making(), {
			...(note !== undefined && { note }),
			...(story && { story: story.id }),
		});
		this.#commit(made, { name: 'linked', count: passages.length });
	}

	/** Takes a suggestion as it is. */
	keep({ a, b }: Suggestion, relation: Relation = 'same-claim'): void {
		this.link([a, b], relation);
	}

	/** Not a match: it is not offered again in this story, nor are the same words elsewhere in it. */
	dismiss(suggestion: Pick<Suggestion, 'a' | 'b'>): void {
		const key = this.keyOf(suggestion);
		if (key === undefined || this.dismissed.has(key)) return;
		const story = this.#story;
		if (!story) this.#turnedDown = new Set([...this.#turnedDown, key]);
		else this.#rewrite(story, { dismissed: [...(story.dismissed ?? []), key] }, 'dismissed');
	}

	/** All that was turned down in this story is offered again. */
	restoreDismissed(): void {
		this.#turnedDown = new Set();
		const story = this.#story;
		if (!story?.dismissed) return;
		const { dismissed: _gone, ...rest } = story;
		this.#commit(change({ updated: [[story, rest]] }), { name: 'reoffered' });
	}

	/** What a suggestion is remembered by; `undefined` if one of its articles is gone. */
	keyOf({ a, b }: Pick<Suggestion, 'a' | 'b'>): string | undefined {
		const [one, other] = [a, b].map(({ article, start, end }) =>
			this.#snapshot.articles.get(article)?.text.slice(start, end),
		);
		return one === undefined || other === undefined ? undefined : suggestionKey(one, other);
	}

	/** The passages stay in their claim, unless `out` names one that leaves it. */
	unlink(linkId: string, out?: string): void {
		this.#commit(unlinked(this.#snapshot, linkId, out), { name: 'unlinked' });
	}

	/** Takes apart what is linked, or only stands in one claim: the partner's passage leaves it. */
	separate({ link, claim, annotation }: Pick<Partner, 'link' | 'claim' | 'annotation'>): void {
		if (link) this.unlink(link.id, annotation);
		else if (claim) this.removeFromClaim(claim.id, annotation);
	}

	/**
	 * Says anew how passages are related. Without a `link` they only shared a claim so far, and one is
	 * made of them. As context only, the last of them leaves the claim that they made together.
	 */
	relate(link: Link | undefined, passages: readonly Passage[], relation: Relation): void {
		if (!link) return this.link(passages, relation);
		const { story } = this.#parts.session;
		const last = annotationsIn(this.#snapshot, passages.at(-1)?.article ?? '');
		const out = link.annotations.find((id) => last.has(id)) ?? link.annotations.at(-1)!;
		const asked = { relation, out };
		const made = related(this.#snapshot, link.id, asked, this.#making(), story?.id);
		this.#commit(made, { name: 'linked', count: passages.length });
	}

	/** @returns the id of the claim */
	newClaim(title: string): string {
		const making = this.#making();
		const made = claimMade(this.#snapshot, title, making, this.#parts.session.story?.id);
		this.#commit(made.change, { name: 'claim-made' });
		return made.claim.id;
	}

	renameClaim(id: string, title: string): void {
		if (!title.trim()) return;
		this.#commit(claimRenamed(this.#snapshot, id, title), { name: 'claim-renamed' });
	}

	/** Into the first of them, which keeps its name. */
	mergeClaims(ids: readonly string[]): void {
		this.#commit(claimsMerged(this.#snapshot, ids), { name: 'claims-merged', count: ids.length });
	}

	/** @returns the id of the new claim; `undefined` if all of the passages, or none, would go there */
	splitClaim(id: string, annotationIds: readonly string[], title: string): string | undefined {
		const split = claimSplit(this.#snapshot, id, annotationIds, title, this.#making());
		this.#commit(split.change, { name: 'claim-split' });
		return split.claim?.id;
	}

	removeFromClaim(id: string, annotationId: string): void {
		this.#commit(outOfClaim(this.#snapshot, id, annotationId), { name: 'out-of-claim' });
	}

	addToClaim(id: string, passages: readonly Passage[]): void {
		const added = intoClaim(this.#snapshot, id, passages, this.#making());
		this.#commit(added, { name: 'into-claim', count: passages.length });
	}

	deleteClaim(id: string): void {
		this.#commit(claimDeleted(this.#snapshot, id), { name: 'claim-deleted' });
	}

	/** Before the claim of that id, or to the end. */
	moveClaim(id: string, before: string | undefined): void {
		const { story, articles } = this.#parts.session;
		const claims = claimsOf(this.#snapshot, story, articles);
		this.#commit(claimMoved(claims, id, before), { name: 'claim-moved' });
	}

	markNotCovered(claim: string, article: string, yes: boolean): void {
		const name = yes ? 'not-covered' : 'not-covered-undone';
		this.#commit(notCovered(this.#snapshot, claim, article, yes), { name });
	}

	/** Names that stand for one thing, list by list; does nothing where no story is open. */
	setAliases(lists: readonly (readonly string[])[]): void {
		const story = this.#story;
		if (!story) return;
		const aliases = lists
			.map((names) => [...new Set(names.map((name) => name.trim()).filter(Boolean))])
			.filter((names) => names.length > 1);
		this.#rewrite(story, { aliases }, 'aliases');
	}

	get #snapshot(): Snapshot {
		return this.#parts.workspace.snapshot;
	}

	get #story(): Story | undefined {
		return this.#parts.session.story;
	}

	#making(): Making {
		const { origin, preferences } = this.#parts;
		return {
			time: origin.now().toISOString(),
			creator: preferences.coder,
			newId: () => origin.newId(),
		};
	}

	#rewrite(story: Story, parts: Partial<Story>, name: Action['name']): void {
		const { aliases, ...rest } = { ...story, ...parts };
		const after = { ...rest, ...(aliases && aliases.length > 0 && { aliases }) };
		this.#commit(change({ updated: [[story, after]] }), { name });
	}

	#commit(made: Change, action: Action): void {
		if (!isEmpty(made)) this.#parts.workspace.commit(made, 'local', action);
	}
}
