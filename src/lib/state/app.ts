/** Opens everything that the screens share, in the order in which each part needs the other. */
import { filterParams } from '#lib/core/filter/filter-names.ts';
import { localStore } from '#lib/storage/ledger.ts';
import { Annotator } from './annotator.svelte.ts';
import { seedFirst } from './bundled.ts';
import { Comparing } from './comparing.svelte.ts';
import type { App } from './context.ts';
import { whenIdle } from './idle.ts';
import { Keys } from './keys.svelte.ts';
import { ColumnLayout } from './layout.svelte.ts';
import { Preferences } from './preferences.svelte.ts';
import { Session } from './session.svelte.ts';
import { Workspace } from './workspace.svelte.ts';

/**
 * @param url the address of the page, a reactive read
 * @returns the parts; whoever opened them calls `workspace.close()` when done
 */
export async function openApp(url: () => URL): Promise<App> {
	const storage = localStore();
	const preferences = new Preferences(storage);
	addEventListener('storage', () => preferences.reread());
	const workspace = await Workspace.open({
		ontravel: (action, undone) => preferences.follow(action, undone),
	});
	const session = new Session(workspace, url, storage);
	const origin = { now: () => new Date(), newId: randomId };
	const annotator = new Annotator(workspace, session, preferences, origin);
	const comparing = new Comparing({ workspace, session, preferences, origin });
	await seedFirst(workspace, url().searchParams.get('story') ?? 'harbour-vote');
	sweepWhenIdle(workspace);
	const layout = new ColumnLayout(storage);
	const keys = new Keys(preferences);
	const app = { workspace, session, preferences, keys, origin, annotator, layout, comparing };
	await toFilter(app, url());
	return app;
}

/** Where the address has a filter, nothing is drawn before it is known what passes. */
export async function toFilter(app: App, address: URL): Promise<void> {
	if (filterParams(address).length) (await import('./finding.svelte.ts')).filteringOf(app);
}

function sweepWhenIdle(workspace: Workspace): void {
	const { stories, articles } = workspace.snapshot;
	const isInBin = ({ deleted }: { deleted?: string }) => deleted !== undefined;
	if (![...stories.values(), ...articles.values()].some(isInBin)) return;
	void whenIdle().then(async () => {
		// where it can't be loaded (no network), the bin is emptied at a later visit
		const loaded = await import('./sweep.ts').catch(() => undefined);
		loaded?.sweep(workspace, new Date());
	});
}

/** A version 4 UUID (RFC 9562), also where the page is not a secure context. */
export function randomId(): string {
	const { randomUUID } = crypto as Partial<Crypto>;
	if (randomUUID) return randomUUID.call(crypto);
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	bytes[6] = (bytes[6]! & 0x0f) | 0x40;
	bytes[8] = (bytes[8]! & 0x3f) | 0x80;
	const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
	return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
