/** Starts a worker's thread, and lets the page start no other. */

interface ScriptAddresses {
	createPolicy(
		name: string,
		rules: { createScriptURL(address: string): string },
	): { createScriptURL(address: string): string };
}

/**
 * Browsers that hold to the page's `require-trusted-types-for` take only an address that a policy
 * has let in, and only policies that svelte.config.js names; each lets in one address. To be called
 * once for a name.
 */
export function letIn(name: `${string}-worker`, address: string): string {
	const policy = (
		globalThis as { readonly trustedTypes?: ScriptAddresses }
	).trustedTypes?.createPolicy(name, {
		createScriptURL: (given) => {
			if (given !== address) throw new TypeError(`${given} is not the address of the ${name}.`);
			return given;
		},
	});
	return policy?.createScriptURL(address) ?? address;
}

/** How to start a thread of the script at an address; see `letIn`. */
export function workerAt(name: `${string}-worker`, address: string): () => Worker {
	const trusted = letIn(name, address);
	return () => new Worker(trusted, { type: 'module' });
}
