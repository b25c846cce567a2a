/** Waits for what goes on by itself, so that a wait is not taken for a standstill. */

/**
 * Yields the share that `run` tells, each time that it does. With `pulse`, in milliseconds, also
 * that often while nothing is told: for what depends on the connection or the disk and not on what is read.
 */
export async function* awaiting<T>(
	run: (tell: (share: number) => void) => Promise<T>,
	pulse?: number,
): AsyncGenerator<number, T> {
	let share = 0;
	let ended = false;
	let wake = (): void => undefined;
	const end = (): void => {
		ended = true;
		wake();
	};
	const result = run((now) => {
		share = now;
		wake();
	});
	result.then(end, end);
	while (!ended) {
		let timer: ReturnType<typeof setTimeout> | undefined;
		await new Promise<void>((resolve) => {
			wake = resolve;
			if (pulse !== undefined) timer = setTimeout(resolve, pulse);
		});
		clearTimeout(timer);
		if (!ended) yield share;
	}
	return result;
}

/** Loads a reader, or a file, however slow the connection or the disk. */
export function loading<T>(load: () => Promise<T>): AsyncGenerator<number, T> {
	return awaiting(load, 1000);
}
