/**
 * The filter that stands in the address, and the sieve that it makes of it. Loaded where there is one,
 * or where one is about to be made.
 */
import { filterOf } from '#lib/core/filter/filter-params.ts';
import { conditions, type Filter } from '#lib/core/filter/filter.ts';
import { ALL_SEEN } from '#lib/core/filter/on-same-words.ts';
import { sieveOf } from '#lib/core/filter/sieve.ts';
import type { Annotation } from '#lib/core/model/annotation.ts';
import { annotationsIn } from '#lib/core/model/snapshot.ts';
import type { App } from './context.ts';
import type { Sieve } from './session.svelte.ts';

type Parts = Pick<App, 'workspace' | 'session'>;

export class Filtering {
	readonly #parts: Parts;
	/** What was searched for last. */
	sought = '';
	/** Without its outlets while these are not to be known: what passes would tell which is which. */
	readonly filter: Filter = $derived.by(() => {
		const { filtering, mask } = this.#parts.session;
		const asked = filterOf(new URLSearchParams(filtering.map(([name, value]) => [name, value])));
		return mask ? { ...asked, outlets: [] } : asked;
	});
	/** How many conditions it makes. */
	readonly made = $derived.by(() => conditions(this.filter));
	/** What nothing but the filter hides. */
	readonly #seen = $derived.by((): Sieve => {
		const { filter: _own, ...others } = this.#parts.session.sieves;
		const sieves = Object.values(others).filter((sieve) => sieve !== undefined);
		return sieves.length ? (one) => sieves.every((sieve) => sieve(one)) : ALL_SEEN;
	});
	readonly #sieve = $derived.by(() =>
		this.made ? sieveOf(this.#parts.workspace.snapshot, this.filter, this.#seen) : undefined,
	);

	constructor(parts: Parts) {
		this.#parts = parts;
		const { session } = parts;
		// It reads the address and the snapshot whenever it is asked: whoever asks is told of changes.
		const filter: Sieve = (annotation) => this.#sieve?.(annotation) ?? true;
		filter.now = () => this.#sieve;
		session.sieves = { ...session.sieves, filter };
	}

	/** What could be shown: the highlights of the open articles that nothing but the filter hides. */
	get within(): Annotation[] {
		const { session, workspace } = this.#parts;
		return session.articles.flatMap(({ id }) =>
			[...annotationsIn(workspace.snapshot, id).values()].filter(this.#seen),
		);
	}

	/** How many of these another filter would show. */
	passing(filter: Filter): Annotation[] {
		return this.within.filter(sieveOf(this.#parts.workspace.snapshot, filter, this.#seen));
	}
}

const known = new WeakMap<App['session'], Filtering>();

/** The one filter of the session; from now on it decides what is shown. */
export function filteringOf(parts: Parts): Filtering {
	let filtering = known.get(parts.session);
	if (!filtering) known.set(parts.session, (filtering = new Filtering(parts)));
	return filtering;
}
