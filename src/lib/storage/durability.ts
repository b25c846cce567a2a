/**
 * What the browser promises about stored things. The default, `relaxed`, loses what was written in
 * the last half minute before a power cut; `strict` does not, and costs under a millisecond.
 */
export const STRICT = { durability: 'strict' } as const;

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
