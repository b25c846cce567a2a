/**
 * Runs in a page, alone, before anything else there where the driver can do that: says as an error on
 * the console what neither a driver nor a proxy hears of. Browsers look up names for a hint in a
 * `<link>`, speak UDP for a call, and tell of a breach of the policy in the page alone.
 */
export function watchWaysOut(): void {
	document.addEventListener('securitypolicyviolation', (event) => {
		console.error(`policy breach: ${event.effectiveDirective} ${event.blockedURI}`);
	});
	for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport']) {
		const made: unknown = Reflect.get(window, name);
		if (typeof made !== 'function') continue;
		const watched = new Proxy(made, {
			construct(target, given) {
				console.error(`way out: ${name}`);
				return Reflect.construct(target, given) as object;
			},
		});
		Reflect.set(window, name, watched);
	}
	const hint = /\b(?:dns-prefetch|preconnect|prefetch|prerender|preload|modulepreload)\b/;
	const look = (node: Node) => {
		if (node instanceof HTMLScriptElement && node.type === 'speculationrules') {
			console.error('way out: speculation rules');
		}
		if (!(node instanceof HTMLLinkElement) || !hint.test(node.rel)) return;
		if (new URL(node.href, location.href).origin === location.origin) return;
		console.error(`way out: ${node.rel} of ${node.href}`);
	};
	new MutationObserver((changes) => {
		for (const { target, addedNodes } of changes) {
			look(target);
			for (const node of addedNodes) {
				look(node);
				if (node instanceof Element) node.querySelectorAll('link, script').forEach(look);
			}
		}
	}).observe(document, {
		...{ subtree: true, childList: true },
		attributeFilter: ['href', 'rel', 'type'],
	});
}
