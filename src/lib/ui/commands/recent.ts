/** The commands run last from the palette, kept on this device. */
const KEY = 'crossread.recent-commands';
/** So many are remembered. */
export const RECENT = 5;

/** Ids of entries, the latest first. What is stored and is no list counts as none. */
export function recentCommands(storage: Storage | undefined): readonly string[] {
	try {
		const stored: unknown = JSON.parse(storage?.getItem(KEY) ?? '[]');
		const ids = Array.isArray(stored) ? stored : [];
		return ids.filter((id): id is string => typeof id === 'string').slice(0, RECENT);
	} catch {
		return [];
	}
}

export function noteCommand(storage: Storage | undefined, id: string): void {
	const others = recentCommands(storage).filter((other) => other !== id);
	try {
		storage?.setItem(KEY, JSON.stringify([id, ...others].slice(0, RECENT)));
	} catch {
		// A full or forbidden store: it is not remembered.
	}
}
