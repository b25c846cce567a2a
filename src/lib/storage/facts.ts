/** How much is stored, and whether the browser keeps it: for the settings, so not with the rest. */

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
