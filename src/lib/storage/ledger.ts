/**
 * A note outside the database of how much is in it. Damaged or cleared databases mostly open as if
 * they had always been empty: only such a note shows that something is missing.
 */
import { entities, type Snapshot } from '#lib/core/model/snapshot.ts';
import type { Problem } from '#lib/core/result.ts';
import type { Position } from './repository.ts';

export interface Ledger extends Position {
	/** How many records there were after the write `seq`. */
	readonly count: number;
}

/** Kept in `localStorage`; where there is none, nothing is noticed and nothing fails. */
export class LedgerBook {
	readonly #storage: Storage | undefined;
	readonly #key: string;

	constructor(storage: Storage | undefined, database: string) {
		this.#storage = storage;
		this.#key = `${database}.ledger`;
	}

	/** Call it with what is stored for certain. */
	write({ seq, edition, count }: Ledger): void {
		try {
			this.#storage?.setItem(this.#key, JSON.stringify({ seq, edition, count }));
		} catch {
			// full or forbidden: an older note is left, which never claims more than there is
		}
	}

	/** The problem to show if there is less in the database than the last note says. */
	compare(found: Ledger): Problem | undefined {
		const last = this.#read();
		if (!last) return undefined;
		const isSame = last.edition === found.edition;
		if (isSame && found.seq > last.seq) return undefined;
		if (isSame && found.seq === last.seq && found.count >= last.count) return undefined;
		if (last.count === 0) return undefined;
		return { code: 'storage-lost', params: { found: found.count, expected: last.count } };
	}

	#read(): Ledger | undefined {
		try {
			const note = JSON.parse(this.#storage?.getItem(this.#key) ?? 'null') as unknown;
			return isLedger(note) ? note : undefined;
		} catch {
			// not readable is the same as not written
			return undefined;
		}
	}
}

export function countOf(snapshot: Snapshot): number {
	return [...entities(snapshot)].length;
}

/** `localStorage`, or nothing where the browser forbids even to ask for it. */
export function localStore(): Storage | undefined {
	try {
		return globalThis.localStorage;
	} catch {
		return undefined;
	}
}

function isLedger(note: unknown): note is Ledger {
	if (typeof note !== 'object' || note === null) return false;
	const { seq, edition, count } = note as Partial<Record<keyof Ledger, unknown>>;
	return Number.isInteger(seq) && typeof edition === 'string' && Number.isInteger(count);
}
