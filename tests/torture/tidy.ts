/** What has to be undone however the run ends: the end, a failure, Ctrl+C. */

const undone = new Set<() => void>();

/** Does `undo` when the run ends, unless what this returns was called before: that does it at once. */
export function later(undo: () => void): () => void {
	const once = () => {
		if (undone.delete(once)) undo();
	};
	undone.add(once);
	return once;
}

/** The last thing that was begun is undone first. */
export function tidy(): void {
	for (const undo of [...undone].reverse()) {
		try {
			undo();
		} catch (error) {
			console.error('Could not tidy up:', error);
		}
	}
}

process.once('exit', tidy);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
	process.once(signal, () => process.exit(130));
}
