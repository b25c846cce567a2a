/**
 * The passage that is being compared and where it leads: `G` goes round the articles with it,
 * `Shift+G` links it. What is shown follows what is selected, unless that was only come to by `G`.
 */
import { nextPartner, partnersOf, roundFrom, type Partner } from '#lib/core/compare/along.ts';
import { claimsAt, linkedPairs, type LinkedPair } from '#lib/core/compare/linked.ts';
import type { Match } from '#lib/core/compare/match.ts';
import { passagesOf, placedIn } from '#lib/core/anchor/placed.ts';
import type { Claim } from '#lib/core/model/claim.ts';
import type { Passage } from '#lib/core/model/passage.ts';
import type { Comparison } from '#lib/state/comparison.svelte.ts';
import type { App } from '#lib/state/context.ts';
import { outletOf } from '#lib/ui/shared/outlet-names.ts';
import type { PaneHandle } from '#lib/ui/shared/pane-handle.ts';
import { m } from '#messages';
import { Arrivals, type ArrivalsParts } from './arrivals.ts';
import { relationName, shortQuote } from '#lib/ui/shared/link-words.ts';
import { nameOf, passageNow } from './passage-now.ts';

export interface ParallelsParts extends ArrivalsParts {
	readonly app: App;
}

/** By `Article.id`. */
type Found = ReadonlyMap<string, readonly Match[]>;

/** How far `G` has come. */
interface Trail {
	/** What is being compared. */
	readonly origin: Passage;
	/** Where the person has been taken. */
	readonly at: Passage;
	/** The article that was looked at last. */
	readonly tried: string;
}

export class Parallels {
	/** The strip is open. */
	open = $state(false);
	/** Waits for its other end. */
	pending: Passage | undefined = $state.raw();
	/** What was linked last: its relation can be changed. */
	joined: readonly [Passage, Passage] | undefined = $state.raw();
	readonly #parts: ParallelsParts;
	readonly #arrivals: Arrivals;
	#trail: Trail | undefined = $state.raw();
	/** What is being compared, while the person is taken somewhere. */
	#held: Passage | undefined = $state.raw();
	/** Counts the searches that were asked for again. */
	#again = $state(0);
	/** Counts the commands: the caret may have moved since it was last reported. */
	#asked = $state(0);
	#run: AbortController | undefined;
	/** What was found last, and for what. */
	#latest: { readonly of: string; readonly found: Found } | undefined = $state.raw();

	constructor(parts: ParallelsParts) {
		this.#parts = parts;
		this.#arrivals = new Arrivals(parts);
	}

	/** What a command would be about. */
	readonly now: Passage | undefined = $derived.by(() => {
		void this.#asked;
		return passageNow(this.#parts.app, this.#parts.panes());
	});

	/** What is being compared. */
	readonly origin: Passage | undefined = $derived(
		this.#held ?? (this.#isOnTrail ? this.#trail?.origin : this.now),
	);
	readonly nameOfOrigin: string | undefined = $derived(this.origin && nameOf(this.origin));

	readonly pairs: readonly LinkedPair[] = $derived.by(() => {
		const { workspace, session } = this.#parts.app;
		return linkedPairs(workspace.snapshot, session.articles);
	});

	/** What is linked with it already. */
	readonly partners: readonly Partner[] = $derived(
		this.origin ? partnersOf(this.pairs, this.origin) : [],
	);

	/** The first claim that it belongs to. */
	readonly claim: Claim | undefined = $derived.by(() => {
		const { workspace, session } = this.#parts.app;
		const { origin } = this;
		const article = session.articles.find(({ id }) => id === origin?.article);
		if (!article || !origin) return undefined;
		return passagesOf(placedIn(workspace.snapshot, article))
			.filter(({ start, end }) => start < origin.end && origin.start < end)
			.flatMap(({ id }) => claimsAt(workspace.snapshot, id))[0];
	});

	/** What is like it; `undefined` inside if the search was stopped. Asked for while it is shown. */
	readonly found: Promise<Found | undefined> | undefined = $derived.by(() => {
		void [this.#again, this.#compared];
		if (!this.open || this.nameOfOrigin === undefined) return undefined;
		const [, article, start, end] = /^(.*):(\d+)-(\d+)$/.exec(this.nameOfOrigin)!;
		return this.#ask({ article: article!, start: Number(start), end: Number(end) });
	});

	/** What the question is put to: with other articles or names it is another question. */
	readonly #compared: string = $derived.by(() => {
		const { articles, story } = this.#parts.app.session;
		return JSON.stringify([articles.map(({ id, hash }) => [id, hash]), story?.aliases]);
	});

	get #isOnTrail(): boolean {
		const { now } = this;
		return now !== undefined && this.#trail !== undefined && nameOf(this.#trail.at) === nameOf(now);
	}

	get #articles(): readonly string[] {
		return this.#parts.app.session.articles.map(({ id }) => id);
	}

	/** The best of each article, as soon as they are there. */
	readonly best: readonly Match[] = $derived.by(() => {
		const { comparison } = this.#parts.app.comparing;
		const latest = this.#latest;
		if (!comparison || !this.open || !latest || latest.of !== this.nameOfOrigin) return [];
		const { found } = latest;
		return [...found.keys()].flatMap((id) => this.offered(found, id, comparison)[0] ?? []);
	});

	/** What was found in one article, without what was turned down and what is linked. */
	offered(found: Found, article: string, { linker }: Comparison): readonly Match[] {
		const { origin } = this;
		if (!origin) return [];
		const linked = new Set(
			this.partners.filter((one) => one.article === article).map(({ start }) => start),
		);
		return (found.get(article) ?? []).filter(({ passage }) => {
			const key = linker.keyOf({ a: origin, b: passage });
			return key !== undefined && !linker.dismissed.has(key) && !linked.has(passage.start);
		});
	}

	/** Goes on to the next article: to what is linked, or to what is most alike. */
	async match(): Promise<void> {
		const { app } = this.#parts;
		this.open = true;
		this.#asked++;
		const { now } = this;
		if (!now) {
			app.session.announcement = m.parallels_none_chosen();
			return;
		}
		const partner = this.#isOnTrail
			? undefined
			: nextPartner(this.partners, now.article, this.#articles);
		if (partner) await this.goLinked(partner);
		else await this.#goOn(now);
	}

	/** Links what was come to by `G` with where that began; else begins a link, or ends one. */
	async link(): Promise<void> {
		const { session } = this.#parts.app;
		this.#asked++;
		const { now, pending } = this;
		if (!now) {
			session.announcement = m.nothing_to_link();
			return;
		}
		const from = pending ?? (this.#isOnTrail ? this.#trail?.origin : undefined);
		if (from && from.article !== now.article) {
			await this.join(from, now);
			return;
		}
		this.joined = undefined;
		this.pending = now;
		session.announcement = pending
			? m.linking_same_article({ outlet: this.outletOf(now.article) })
			: m.linking_from({ quote: this.quoteOf(now) });
	}

	/** Links two passages of different articles; they speak of the same claim until told otherwise. */
	async join(a: Passage, b: Passage): Promise<void> {
		this.pending = undefined;
		const { linker } = await this.#parts.app.comparing.load();
		linker.link([a, b], 'same-claim');
		this.joined = [a, b];
	}

	/** One thing a press. @returns whether there was anything to end */
	escape(): boolean {
		const { session } = this.#parts.app;
		if (this.pending) session.announcement = m.linking_stopped();
		else if (!this.joined && !this.open) return false;
		if (this.pending) this.pending = undefined;
		else if (this.joined) this.joined = undefined;
		else this.close();
		return true;
	}

	close(): void {
		this.open = false;
		this.#trail = undefined;
		this.#arrivals.mark([]);
	}

	/** Gives up what is being looked for. */
	stop(): void {
		this.#run?.abort();
	}

	again(): void {
		this.#again++;
	}

	/** Takes the person to a linked passage; its card opens. */
	async goLinked(partner: Partner): Promise<void> {
		const { session } = this.#parts.app;
		const pane = await this.#arrive(partner, this.partners, true);
		if (!pane) return;
		this.#trail = undefined;
		pane.text.reveal(partner);
		pane.text.present({ start: partner.start, end: partner.start });
		session.atCaret = [partner.annotation];
		session.openCard = partner.annotation;
		this.#held = undefined;
		session.announcement = m.announce_linked_passage({
			outlet: this.outletOf(partner.article),
			relation: relationName(partner.relation),
		});
	}

	/** Takes the person to a passage that may say the same, and selects it. */
	async goMatch(match: Match, others: readonly Passage[] = []): Promise<void> {
		const { session } = this.#parts.app;
		const { origin } = this;
		const { passage, shared } = match;
		const pane = await this.#arrive(passage, others);
		if (!pane || !origin) return;
		this.#arrivals.present(pane, passage);
		this.#trail = { origin, at: passage, tried: passage.article };
		this.#held = undefined;
		this.#parts.onwent(passage.article, false);
		const outlet = this.outletOf(passage.article);
		const words = shared.slice(0, 4).join(', ');
		session.announcement = words
			? m.announce_match({ outlet, words })
			: m.announce_match_bare({ outlet });
	}

	/** Takes the person to any passage, as an address asks. */
	async goTo(passage: Passage): Promise<void> {
		const { session, workspace } = this.#parts.app;
		const article = session.articles.find(({ id }) => id === passage.article);
		if (!article || passage.end > article.text.length) return;
		const { highlights } = placedIn(workspace.snapshot, article);
		const highlight = highlights.find(
			({ start, end }) => start === passage.start && end === passage.end,
		);
		const pane = await this.#arrive(passage, []);
		if (!pane) return;
		this.#arrivals.present(pane, passage);
		this.#held = undefined;
		this.#parts.onwent(passage.article, false);
		if (highlight) session.openCard = highlight.id;
	}

	outletOf(article: string): string {
		const { workspace, session } = this.#parts.app;
		const found = workspace.snapshot.articles.get(article);
		return found ? outletOf(session.articles, found) : '';
	}

	quoteOf(passage: Passage): string {
		return shortQuote(this.#parts.app.workspace.snapshot, passage);
	}

	/** To the next article's best match, and behind the last one back to where it began. */
	async #goOn(now: Passage): Promise<void> {
		const { app } = this.#parts;
		const origin = this.origin ?? now;
		const tried = this.#isOnTrail ? this.#trail?.tried : undefined;
		const comparison = await app.comparing.load();
		const found = await this.found;
		if (!found || !this.origin || nameOf(this.origin) !== nameOf(origin)) return;
		const round = [...roundFrom(origin.article, this.#articles), origin.article];
		const next = round[(round.indexOf(tried ?? origin.article) + 1) % round.length]!;
		if (next === origin.article) {
			await this.#goBack(origin);
			return;
		}
		const partner = this.partners.find((one) => one.article === next);
		if (partner) {
			await this.goLinked(partner);
			this.#trail = { origin, at: partner, tried: next };
			return;
		}
		const best = round.flatMap((article) => this.offered(found, article, comparison)[0] ?? []);
		const match = best.find(({ passage }) => passage.article === next);
		if (match)
			await this.goMatch(
				match,
				best.map(({ passage }) => passage),
			);
		else if (!comparison.problem) {
			this.#trail = { origin, at: now, tried: next };
			app.session.announcement = m.no_match_in({ outlet: this.outletOf(next) });
		}
	}

	async #goBack(origin: Passage): Promise<void> {
		const pane = await this.#parts.desk.reach(origin.article);
		if (!pane) return;
		this.#arrivals.present(pane, origin);
		this.#trail = { origin, at: origin, tried: origin.article };
		this.#parts.app.session.announcement = m.announce_origin({
			outlet: this.outletOf(origin.article),
		});
	}

	/** What is being compared stays so on the way. */
	async #arrive(
		passage: Passage,
		others: readonly Passage[],
		linked = false,
	): Promise<PaneHandle | undefined> {
		this.#held = this.origin;
		const origin = this.origin ?? passage;
		const pane = await this.#arrivals.at(passage, [...others, origin], linked);
		if (!pane) this.#held = undefined;
		return pane;
	}

	async #ask(passage: Passage): Promise<Found | undefined> {
		this.#run?.abort();
		const { signal } = (this.#run = new AbortController());
		const comparison = await this.#parts.app.comparing.load();
		const found = await comparison.matches(passage, { signal });
		if (signal.aborted) return undefined;
		this.#latest = { of: nameOf(passage), found };
		return found;
	}
}
