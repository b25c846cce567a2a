/**
 * The name under which a tab finds its own steps again. It survives a reload and the browser's
 * restoring of a session, and no two tabs have the same.
 * https://w3c.github.io/web-locks/
 */
export interface TabPlatform {
	/** Of the tab. A tab that is made as a copy of another starts with what the other has. */
	readonly session?: Storage;
	readonly locks?: LockManager;
}

/** Milliseconds for which a page that is just being left may still hold its tab's name. */
const PATIENCE = 1_000;

/**
 * The name, held by a lock for as long as the page is open, so that a copy of the tab takes another.
 * Where there are no locks, the name is taken away from where a copy would find it, and put back
 * when the page is left; after a crash it is then another one. Never rejects.
 *
 * @param database the name of the database
 * @param signal when it aborts, the tab gives its name back
 */
export async function tabName(
	database: string,
	{ session = tabStore(), locks = locksHere() }: TabPlatform,
	signal: AbortSignal,
): Promise<string> {
	const key = `${database}.tab`;
	const known = read(session, key);
	const lockOf = (name: string) => `${key}.${name}`;
	if (!locks) {
		const name = known ?? random();
		write(session, key, undefined);
		onLeaving(() => write(session, key, name), signal);
		return name;
	}
	if (known !== undefined && (await hold(locks, lockOf(known), signal, PATIENCE))) return known;
	const name = random();
	write(session, key, name);
	await hold(locks, lockOf(name), signal, PATIENCE);
	return name;
}

/** Whether the lock is held. It is let go while the page is put aside, which a lock would prevent. */
function hold(
	locks: LockManager,
	name: string,
	signal: AbortSignal,
	patience: number | undefined,
): Promise<boolean> {
	const waiting = new AbortController();
	const timer = patience === undefined ? undefined : setTimeout(() => waiting.abort(), patience);
	return new Promise((resolve) => {
		const held = () => {
			clearTimeout(timer);
			resolve(true);
			return new Promise<void>((release) => onLeaving(release, signal));
		};
		locks
			.request(name, { signal: waiting.signal }, held)
			.then(() => {
				if (signal.aborted) return;
				const again = () => void hold(locks, name, signal, undefined);
				addEventListener('pageshow', again, { once: true, signal });
			})
			.catch(() => {
				// somebody else has it, or locks are forbidden here
				clearTimeout(timer);
				resolve(false);
			});
	});
}

function onLeaving(leave: () => void, signal: AbortSignal): void {
	addEventListener('pagehide', leave, { once: true, signal });
	signal.addEventListener('abort', leave, { once: true });
}

/** Nothing where the browser forbids even to ask for it. */
function tabStore(): Storage | undefined {
	try {
		return globalThis.sessionStorage;
	} catch {
		return undefined;
	}
}

/** Pages without https have none. */
function locksHere(): LockManager | undefined {
	return (navigator as Partial<Navigator>).locks;
}

function read(session: Storage | undefined, key: string): string | undefined {
	try {
		return session?.getItem(key) ?? undefined;
	} catch {
		// forbidden: the tab has a new name at every visit
		return undefined;
	}
}

function write(session: Storage | undefined, key: string, name: string | undefined): void {
	try {
		if (name === undefined) session?.removeItem(key);
		else session?.setItem(key, name);
	} catch {
		// full or forbidden: the name is not found again, and the steps go after a week
	}
}

function random(): string {
	return crypto.getRandomValues(new Uint32Array(4)).join('-');
}
