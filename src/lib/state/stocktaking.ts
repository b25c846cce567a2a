/**
 * Notes beside the database how much is in it, so that a later start can tell whether some of it has
 * gone. Only what this tab has just seen or written is noted, and only once: what it knew before may
 * be less than what another tab has noted since.
 */
import type { Problem } from '#lib/core/result.ts';
import type { LedgerBook } from '#lib/storage/ledger.ts';
import type { Position, Stored } from '#lib/storage/repository.ts';

export class Stocktaking {
	readonly #ledger: LedgerBook;
	/** Where the database stands, if that is still to be noted. */
	#position: Position | undefined;
	#mayBeBack = false;

	constructor(ledger: LedgerBook) {
		this.#ledger = ledger;
	}

	/** What to say if there are fewer records than the notes tell of. */
	lost(stored: Stored): Problem | undefined {
		return this.#ledger.compare(stored, stored.found, stored.follows);
	}

	/** @param mayBeBack see `LedgerBook.write` */
	stands(position: Position, mayBeBack = false): void {
		this.#position = position;
		this.#mayBeBack ||= mayBeBack;
	}

	/** Call it when all that is shown is stored. */
	take(): void {
		if (this.#position) this.#ledger.write(this.#position, this.#mayBeBack);
		this.#position = undefined;
		this.#mayBeBack = false;
	}
}
