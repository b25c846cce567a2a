/** What a page says of itself in `<meta>`, `<link>`, `<time>` and microdata. */
export class MetaTags {
	readonly #document: Document;
	readonly #contents = new Map<string, string[]>();

	constructor(document: Document) {
		this.#document = document;
		for (const meta of document.querySelectorAll('meta')) {
			const content = (meta.getAttribute('content') ?? '').trim();
			const names = ['property', 'name', 'itemprop', 'http-equiv'];
			for (const key of names.flatMap((name) => (meta.getAttribute(name) ?? '').split(/\s+/))) {
				const name = key.toLowerCase().replaceAll(':', '.');
				if (name === '' || content === '') continue;
				const said = this.#contents.get(name);
				if (said) said.push(content);
				else this.#contents.set(name, [content]);
			}
		}
	}

	/** What the first of the names that is there says; `.` and `:` in names are the same. */
	first(...names: readonly string[]): string | undefined {
		return this.each(...names)[0];
	}

	/** Everything that the first of the names says. */
	each(...names: readonly string[]): readonly string[] {
		for (const name of names) {
			const said = this.#contents.get(name);
			if (said) return said;
		}
		return [];
	}

	link(rel: string): string | undefined {
		for (const link of this.#document.querySelectorAll('link')) {
			const kinds = (link.getAttribute('rel') ?? '').toLowerCase().split(/\s+/);
			const href = link.getAttribute('href');
			if (href && kinds.includes(rel)) return href.trim();
		}
		return undefined;
	}

	/** Of visible microdata: what its attribute says, else its words. */
	property(name: string): string | undefined {
		for (const element of this.#document.querySelectorAll('[itemprop]')) {
			if (!(element.getAttribute('itemprop') ?? '').split(/\s+/).includes(name)) continue;
			if (element.localName === 'meta') continue;
			const inner = element.querySelector('[itemprop~="name"]');
			const said =
				element.getAttribute('datetime') ??
				element.getAttribute('content') ??
				(inner ? (inner.getAttribute('content') ?? inner.textContent) : element.textContent);
			const words = (said ?? '').replace(/\s+/g, ' ').trim();
			if (words !== '') return words;
		}
		return undefined;
	}

	/** The times, in the order of the page, those that say they are the article's first. */
	times(): readonly string[] {
		const all = [...this.#document.querySelectorAll('time')];
		const own = (time: Element) =>
			time.hasAttribute('pubdate') ||
			/publish|pubdate|entry-date/i.test(time.getAttribute('class') ?? '');
		return [...all.filter(own), ...all.filter((time) => !own(time))].flatMap((time) => {
			const said = time.getAttribute('datetime') ?? time.textContent ?? '';
			return said.trim() === '' ? [] : [said.trim()];
		});
	}

	get language(): string | undefined {
		const root = this.#document.documentElement;
		return (
			root.getAttribute('lang') ||
			root.getAttribute('xml:lang') ||
			this.#document.body.getAttribute('lang') ||
			this.first('content-language', 'dc.language', 'dcterms.language', 'inlanguage', 'og.locale')
		);
	}

	get pageTitle(): string {
		return (this.#document.querySelector('title')?.textContent ?? '').replace(/\s+/g, ' ').trim();
	}

	/** Where browsers and their extensions note where a page was saved from. */
	get savedFrom(): string | undefined {
		for (const node of [
			...this.#document.childNodes,
			...this.#document.documentElement.childNodes,
		]) {
			if (node.nodeType !== 8) continue;
			const note = (node.nodeValue ?? '').slice(0, 4000);
			const url = /saved from url=\(\d+\)(\S+)|^\s*Page saved with SingleFile\s+url:\s*(\S+)/.exec(
				note,
			);
			if (url) return url[1] ?? url[2];
		}
		return undefined;
	}
}
