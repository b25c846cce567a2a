/**
 * What is shared by all screens, as it may be seen by somebody who codes blind. What is done through
 * it is done to the real records.
 */
import { veiled } from '#lib/core/coders/veil.ts';
import type { Snapshot } from '#lib/core/model/snapshot.ts';
import { SIEVE } from './coders.svelte.ts';
import type { App } from './context.ts';

/** To be called while a component is made. Without a mask it shows everything as it is. */
export function veiledApp(app: App): App {
	const { workspace, session } = app;
	const seen: Snapshot = $derived.by(() => {
		const { mask, sieves } = session;
		const sieve = sieves[SIEVE] ?? (() => true);
		return mask ? veiled(workspace.snapshot, { mask, sieve }) : workspace.snapshot;
	});
	return {
		...app,
		workspace: new Proxy(workspace, {
			get(real, name) {
				if (name === 'snapshot') return seen;
				const value: unknown = Reflect.get(real, name, real);
				return typeof value === 'function' ? value.bind(real) : value;
			},
		}),
	};
}
