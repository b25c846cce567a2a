/** A `Storage` of its own for a test: an empty one, one that holds something, or a forbidden one. */
export function storageWith(entries: Readonly<Record<string, string>> = {}): Storage {
	const map = new Map(Object.entries(entries));
	return {
		get length() {
			return map.size;
		},
		key: (i) => [...map.keys()][i] ?? null,
		getItem: (name) => map.get(name) ?? null,
		setItem: (name, value) => void map.set(name, value),
		removeItem: (name) => void map.delete(name),
		clear: () => map.clear(),
	};
}

/** As a browser that blocks site data behaves. */
export const forbidden: Storage = {
	...storageWith(),
	getItem() {
		throw new DOMException('The operation is insecure.', 'SecurityError');
	},
	setItem() {
		throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
	},
};
