/** Starts the worker's thread. */
import address from './compare.worker.ts?worker&url';

interface ScriptAddresses {
	createPolicy(
		name: string,
		rules: { createScriptURL(address: string): string },
	): { createScriptURL(address: string): string };
}

/** Browsers that hold to the page's `require-trusted-types-for` take only an address of this kind. */
const policy = (
	globalThis as { readonly trustedTypes?: ScriptAddresses }
).trustedTypes?.createPolicy('compare-worker', {
	createScriptURL: (given) => {
		if (given !== address) throw new TypeError(`${given} is not the comparing worker.`);
		return given;
	},
});

export function startWorker(): Worker {
	return new Worker(policy?.createScriptURL(address) ?? address, { type: 'module' });
}
