/** What the workspace needs of what is around it. */
import type { Action } from '#lib/core/history.ts';
import type { TabPlatform } from '#lib/storage/tab-name.ts';

/** Whatever of the browser is left out is its own. */
export interface Platform extends TabPlatform {
	/** Of the database and of the channel between tabs. */
	readonly name?: string;
	readonly indexedDB?: IDBFactory;
	readonly channel?: (name: string) => BroadcastChannel | undefined;
	readonly storage?: StorageManager;
	readonly ledger?: Storage;
	/** Lets what is no record go along with a step that was just undone or done again. */
	readonly ontravel?: (action: Action, undone: boolean) => void;
}

/** None where the browser has none, or forbids it together with all site data. */
export function openChannel(name: string): BroadcastChannel | undefined {
	try {
		return new BroadcastChannel(name);
	} catch {
		return undefined;
	}
}
