/** The records of Crossread files that come in, as one: thirty students hand in thirty files. */
import { apply, isEmpty, key, NO_CHANGE, type Change } from '#lib/core/model/change.ts';
import { importChange, planImport, type Decision } from '#lib/core/model/import-plan.ts';
import { EMPTY_SNAPSHOT, entities, type Entity, type Snapshot } from '#lib/core/model/snapshot.ts';

export class IncomingRecords {
	readonly #here: () => Snapshot;
	#files: Snapshot = $state.raw(EMPTY_SNAPSHOT);
	#pasted: readonly Entity[] = $state.raw([]);
	#decisions: ReadonlyMap<string, Decision> = $state.raw(new Map());
	/** Those that they are from, for the person to know what is spoken of. */
	files: readonly string[] = $state.raw([]);

	readonly all: readonly Entity[] = $derived([
		...entities(this.#pasted.length ? together(this.#files, this.#pasted) : this.#files),
	]);
	readonly plan = $derived.by(() => planImport(this.#here(), this.all));
	/** Something comes in, or could if the person decides so. */
	readonly matter = $derived.by(() => {
		const { added, changed, conflicts } = this.plan;
		return added.length + changed.length + conflicts.length > 0;
	});
	/** Nothing comes in: all of it is here, or is left out where the two differ. */
	readonly isEmpty = $derived.by(() => !this.matter || isEmpty(this.change(now())));

	/** @param here what is stored now, a reactive read */
	constructor(here: () => Snapshot) {
		this.#here = here;
	}

	/** Where two files differ, both sides are kept; of an article’s texts, the newer one if it is known. */
	add(records: readonly Entity[], file: string): void {
		this.#files = together(this.#files, records);
		this.files = [...this.files, file];
	}

	/** Lets go of the files if nothing would come in from them. */
	drop(): void {
		if (this.matter) return;
		this.#files = EMPTY_SNAPSHOT;
		this.files = [];
	}

	/** Those of the paste, in the place of the ones that it had. */
	paste(records: readonly Entity[]): void {
		this.#pasted = records;
	}

	decisionOn(stored: Entity): Decision {
		return this.#decisions.get(key(stored)) ?? 'mine';
	}

	decide(stored: Entity, decision: Decision): void {
		this.#decisions = new Map(this.#decisions).set(key(stored), decision);
	}

	/** @param time ISO 8601, at which texts are replaced */
	change(time: string): Change {
		return this.all.length ? importChange(this.plan, this.#decisions, time) : NO_CHANGE;
	}
}

function together(all: Snapshot, records: readonly Entity[]): Snapshot {
	const plan = planImport(all, records);
	const sides = plan.conflicts.map(([stored]) => {
		const name = key(stored);
		return [name, plan.newer.has(name) ? ('theirs' as const) : ('both' as const)] as const;
	});
	return apply(all, importChange(plan, new Map(sides), now()));
}

function now(): string {
	return new Date().toISOString();
}
