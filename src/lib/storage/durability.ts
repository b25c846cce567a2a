/**
 * What the browser promises about stored things. The default, `relaxed`, loses what was written in
 * the last half minute before a power cut; `strict` does not, and costs under a millisecond.
 */
export const STRICT = { durability: 'strict' } as const;

/** What the browser tells about the storage of this site; not every browser tells everything. */
export interface StorageFacts {
	/** In bytes. */
	readonly used?: number;
	/** In bytes, and often a guess. */
	readonly quota?: number;
	/** Whether the browser keeps it when the disk is short. */
	readonly persisted?: boolean;
	readonly canAsk: boolean;
}

/** Never rejects: what the browser refuses to tell is left out. */
export async function storageFacts(
	storage: Partial<StorageManager> | undefined = navigator.storage,
): Promise<StorageFacts> {
	const [estimate, persisted] = await Promise.all([
		storage?.estimate?.().catch(() => undefined),
		storage?.persisted?.().catch(() => undefined),
	]);
	return {
		...(estimate?.usage !== undefined && { used: estimate.usage }),
		...(estimate?.quota !== undefined && { quota: estimate.quota }),
		...(persisted !== undefined && { persisted }),
		canAsk: storage?.persist !== undefined,
	};
}

/**
 * Asks the browser not to clear this site's storage by itself when the disk is short. Some ask the
 * person, so this comes after their first highlight, never at the start.
 * `undefined` where the browser has no answer to give.
 */
export async function askToPersist(
	storage: StorageManager | undefined,
): Promise<boolean | undefined> {
	if (typeof storage?.persist !== 'function') return undefined;
	try {
		return await storage.persist();
	} catch {
		// refused to opaque origins and some private windows: there it is the same as "no"
		return false;
	}
}
