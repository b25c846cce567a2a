/** What the workspace needs of the browser. */
import type { TabPlatform } from '#lib/storage/tab-name.ts';

/** Whatever is left out is the browser's own. */
export interface Platform extends TabPlatform {
	/** Of the database and of the channel between tabs. */
	readonly name?: string;
	readonly indexedDB?: IDBFactory;
	readonly channel?: (name: string) => BroadcastChannel | undefined;
	readonly storage?: StorageManager;
	readonly ledger?: Storage;
}

/** None where the browser has none, or forbids it together with all site data. */
export function openChannel(name: string): BroadcastChannel | undefined {
	try {
		return new BroadcastChannel(name);
	} catch {
		return undefined;
	}
}
