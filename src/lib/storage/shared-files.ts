/**
 * Files that were shared with the installed program, on their way from its worker, which takes them,
 * to its page, which looks them over. They wait in Cache Storage, since the page may not be open yet.
 */

const NAME = 'x-name';

/**
 * @param folder the path of the program, which tells one language from another
 * @returns the names of those that could not be kept: there was no room
 */
export async function keepShared(folder: string, files: readonly File[]): Promise<string[]> {
	const cache = await caches.open(waitingRoom(folder));
	const lost: string[] = [];
	for (const file of files) {
		const headers = { 'content-type': file.type, [NAME]: encodeURIComponent(file.name) };
		// an address of its own: those that were shared before may still wait
		const address = `${folder}?shared=${crypto.randomUUID()}`;
		try {
			await cache.put(address, new Response(file, { headers }));
		} catch {
			lost.push(file.name);
		}
	}
	return lost;
}

export interface SharedFiles {
	readonly files: readonly File[];
	/** The names of those that can’t be read. */
	readonly unread: readonly string[];
	/** To be called once somebody has them: here they are gone then. */
	letGo(): Promise<void>;
}

/** What waits now. None if there are none, or no Cache Storage. */
export async function sharedFiles(folder: string): Promise<SharedFiles> {
	const files: File[] = [];
	const unread: string[] = [];
	const name = waitingRoom(folder);
	if (!('caches' in globalThis) || !(await caches.has(name))) {
		return { files, unread, letGo: async () => {} };
	}
	const cache = await caches.open(name);
	const waiting = await cache.keys();
	for (const request of waiting) {
		const response = await cache.match(request);
		if (!response) continue;
		const { headers } = response;
		const called = decodeURIComponent(headers.get(NAME) ?? '');
		try {
			const type = headers.get('content-type') ?? '';
			files.push(new File([await response.blob()], called, { type }));
		} catch {
			unread.push(called);
		}
	}
	return {
		files,
		unread,
		async letGo() {
			for (const request of waiting) await cache.delete(request);
		},
	};
}

function waitingRoom(folder: string): string {
	return `crossread-shared ${folder}`;
}
