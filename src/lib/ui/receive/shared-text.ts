/** What another program shares with Crossread through the system: a title, a text, an address. */
export interface Shared {
	readonly title: string;
	readonly text: string;
	/** Empty if there is none. */
	readonly url: string;
}

/** Some programs write the address into the text, or into the title. */
export function sharedIn(params: URLSearchParams): Shared | undefined {
	const [title = '', text = '', said = ''] = ['title', 'text', 'url'].map((name) =>
		(params.get(name) ?? '').trim(),
	);
	if (!title && !text && !said) return undefined;
	const url = [said, ...`${text} ${title}`.split(/\s+/)].find(isWebAddress) ?? '';
	const without = (words: string) => (url ? words.replace(url, '').trim() : words);
	return { title: without(title), text: without(text), url };
}

/** Words enough to be an article, not only the headline of one. */
export function isArticle({ title, text }: Shared): boolean {
	return text !== title && text.split(/\s+/).length >= 40;
}

/** As the import reads it: headline first. */
export function sharedFile({ title, text, url }: Shared): File {
	const headline = title && !text.startsWith(title) ? `${title}\n\n` : '';
	const source = url ? `---\nurl: ${url}\n---\n` : '';
	const name = (title || url || text).replace(/[\\/:*?"<>|\s]+/g, ' ').slice(0, 80);
	return new File([`${source}${headline}${text}`], `${name.trim()}.md`, { type: 'text/markdown' });
}

function isWebAddress(text: string): boolean {
	return /^https?:\/\//i.test(text) && URL.canParse(text);
}
