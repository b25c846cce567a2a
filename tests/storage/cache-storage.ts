/** The browser's Cache Storage in memory, as far as it is used here; it can lose things. */
export class Caches {
	readonly kept = new Map<string, Map<string, Response>>();
	/** What comes after so many bytes is lost. */
	cut = Infinity;
	unreadable = false;
	/** So many more responses have room. */
	room = Infinity;

	async open(name: string) {
		const kept = this.kept.get(name) ?? new Map<string, Response>();
		this.kept.set(name, kept);
		return {
			keys: async () => [...kept.keys()].map((url) => ({ url })),
			match: async (asked: Asked) => {
				if (this.unreadable) throw new DOMException('damaged', 'UnknownError');
				return kept.get(urlOf(asked))?.clone();
			},
			put: async (asked: Asked, response: Response) => {
				if (this.room-- <= 0) throw new DOMException('no room', 'QuotaExceededError');
				const content = (await response.blob()).slice(0, this.cut);
				kept.set(urlOf(asked), new Response(content, { headers: response.headers }));
			},
			delete: async (asked: Asked) => kept.delete(urlOf(asked)),
		};
	}

	async keys() {
		return [...this.kept.keys()];
	}

	async has(name: string) {
		return this.kept.has(name);
	}

	async delete(name: string) {
		return this.kept.delete(name);
	}

	get storage(): CacheStorage {
		return this as unknown as CacheStorage;
	}
}

type Asked = string | { readonly url: string };

function urlOf(asked: Asked): string {
	return typeof asked === 'string' ? asked : asked.url;
}
