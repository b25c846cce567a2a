/**
 * Notes of how much is in the database, one within it and one outside. Damaged or cleared databases
 * mostly open as if they had always been so: only such notes show that something is missing. The one
 * outside survives the database, but some browsers write it late; the one within is as recent as
 * what is stored, but goes with it.
 */
import type { Problem } from '#lib/core/result.ts';
import type { Position } from './repository.ts';

/** Kept in `localStorage`; where there is none, nothing is noticed and nothing fails. */
export class LedgerBook {
	readonly #storage: Storage | undefined;
	readonly #key: string;

	constructor(storage: Storage | undefined, database: string) {
		this.#storage = storage;
		this.#key = `${database}.ledger`;
	}

	/**
	 * Call it with what is stored for certain. What another tab has noted of a later write stays, unless
	 * the database `mayBeBack`: a person knows that it has lost some of what was written.
	 */
	write({ seq, edition, count }: Position, mayBeBack = false): void {
		const last = this.#read();
		if (!mayBeBack && last?.edition === edition && last.seq > seq) return;
		try {
			this.#storage?.setItem(this.#key, JSON.stringify({ seq, edition, count }));
		} catch {
			// full or forbidden: an older note is left, which never claims more than there is
		}
	}

	/**
	 * The problem to show if fewer records were `found` in the database than it should hold by what it
	 * says itself, or than the last note says. The note may be of the edition that this one `follows`.
	 */
	compare(position: Position, found: number, follows?: string): Problem | undefined {
		const { seq, edition, count } = position;
		const last = this.#read();
		const isLater = last?.edition === edition && seq > last.seq;
		// where the browser writes the note late, it still tells of the edition before
		const isSame = last?.edition === follows || (last?.edition === edition && seq === last.seq);
		const isKnown = !last || isLater || (isSame && found >= last.count);
		const noted = isKnown ? 0 : last.count;
		if (found >= count && noted === 0) return undefined;
		return { code: 'storage-lost', params: { found, expected: noted || count } };
	}

	#read(): Position | undefined {
		try {
			const note = JSON.parse(this.#storage?.getItem(this.#key) ?? 'null') as unknown;
			return isPosition(note) ? note : undefined;
		} catch {
			// not readable is the same as not written
			return undefined;
		}
	}
}

/** `localStorage`, or nothing where the browser forbids even to ask for it. */
export function localStore(): Storage | undefined {
	try {
		return globalThis.localStorage;
	} catch {
		return undefined;
	}
}

function isPosition(note: unknown): note is Position {
	if (typeof note !== 'object' || note === null) return false;
	const { seq, edition, count } = note as Partial<Record<keyof Position, unknown>>;
	return isCount(seq) && typeof edition === 'string' && isCount(count);
}

function isCount(value: unknown): value is number {
	return Number.isSafeInteger(value) && (value as number) >= 0;
}
