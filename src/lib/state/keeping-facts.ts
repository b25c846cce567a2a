/**
 * What is known of backups, kept in `localStorage` beside the ledger: not in the database, which it is
 * to outlive.
 */
import type { BackupFacts } from './keeping-schedule.ts';

const KEY = 'crossread.backups';

/** Where there is no `localStorage`, it lasts as long as the page. */
export class FactsBook {
	readonly #storage: Storage | undefined;
	#last: BackupFacts | undefined;

	constructor(storage: Storage | undefined) {
		this.#storage = storage;
	}

	read(): BackupFacts | undefined {
		try {
			const facts = JSON.parse(this.#storage?.getItem(KEY) ?? 'null') as unknown;
			if (isFacts(facts)) this.#last = facts;
		} catch {
			// not readable is the same as not written
		}
		return this.#last;
	}

	write(facts: BackupFacts): void {
		this.#last = facts;
		try {
			this.#storage?.setItem(KEY, JSON.stringify(facts));
		} catch {
			// full or forbidden: then the person is reminded once too often
		}
	}
}

function isFacts(facts: unknown): facts is BackupFacts {
	const { edition = '', ...numbers } = Object(facts) as Partial<BackupFacts>;
	const { first, seq, saved = 0, since = 0, later = 0 } = numbers;
	const isCounted = [first, seq, saved, since, later].every((fact) => Number.isFinite(fact));
	return isCounted && typeof edition === 'string';
}
