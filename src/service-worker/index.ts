/**
 * Crossread without a network: installs one language of it whole, and answers with what is installed.
 * A newer version waits until a page says that it is to be used, or until no page is open.
 *
 * Each language has a worker of its own, in its own folder. That of the root sees the pages of the
 * others, too, until theirs is there, and leaves them alone: they are not in its listing.
 */
import { isShared, keepShared } from './shared.ts';
import { Answers } from './answer.ts';
import { fill } from './fill.ts';
import { writtenListing } from './listing.ts';
import { Versions } from './versions.ts';

declare const self: ServiceWorkerGlobalScope;

const folder = new URL('./', self.location.href);
const listing = writtenListing();
const versions = new Versions(folder);

if (listing) answer(new Answers(folder, listing, versions, repairOnce()));

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(begin()));
self.addEventListener('message', ({ data }) => {
	if (data === 'use-now') void self.skipWaiting();
});

function answer(answers: Answers): void {
	self.addEventListener('fetch', (event) => {
		const { request, clientId } = event;
		const response = isShared(request, folder)
			? keepShared(request, folder)
			: answers.to(request, clientId);
		if (response) event.respondWith(response);
		if (request.mode === 'navigate' && listing) event.waitUntil(versions.sweep(listing.version));
	});
}

async function install(): Promise<void> {
	if (!listing) throw new RangeError('The build has not written what is to be installed.');
	const cache = await versions.open(listing.version);
	const source = { listing, cache };
	await fill(source, folder, await versions.complete(listing.version));
	await versions.finish(source);
}

/** Pages that were opened before there was a worker get theirs; those of another version do not. */
async function begin(): Promise<void> {
	if (listing && (await versions.begin(listing.version))) await self.clients.claim();
}

/**
 * Where somebody has deleted what was installed, it is fetched again, behind the page. Where that fails,
 * as without a network, it is tried again at the next start of the worker: not for each of the hundreds
 * of files that the page may ask for meanwhile.
 */
function repairOnce(): () => void {
	let begun: Promise<void> | undefined;
	return () => void (begun ??= install().catch(() => {}));
}
