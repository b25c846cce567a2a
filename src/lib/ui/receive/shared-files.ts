/**
 * Files that were shared with the installed program, on their way from its worker, which takes them,
 * to its page, which looks them over. They wait in Cache Storage, since the page may not be open yet.
 */

const NAME = 'x-name';

/** @param folder the path of the program, which tells one language from another */
export async function keepShared(folder: string, files: readonly File[]): Promise<void> {
	const cache = await caches.open(waitingRoom(folder));
	for (const [index, file] of files.entries()) {
		const headers = { 'content-type': file.type, [NAME]: encodeURIComponent(file.name) };
		await cache.put(`${folder}?shared=${index}`, new Response(file, { headers }));
	}
}

/** Hands the files over, once: they are gone then. None if there are none, or no Cache Storage. */
export async function takeShared(folder: string): Promise<File[]> {
	if (!('caches' in globalThis)) return [];
	const name = waitingRoom(folder);
	if (!(await caches.has(name))) return [];
	const cache = await caches.open(name);
	const files: File[] = [];
	for (const request of await cache.keys()) {
		const response = await cache.match(request);
		if (!response) continue;
		const { headers } = response;
		const called = decodeURIComponent(headers.get(NAME) ?? '');
		const type = headers.get('content-type') ?? '';
		files.push(new File([await response.blob()], called, { type }));
	}
	await caches.delete(name);
	return files;
}

function waitingRoom(folder: string): string {
	return `crossread-shared ${folder}`;
}
