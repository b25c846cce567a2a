/** What `<input accept>` may name: the endings of all that is read. What a file is, its contents say. */
export const READABLE: readonly string[] = [
	...['.txt', '.text', '.md', '.markdown', '.html', '.htm', '.xhtml', '.mhtml', '.mht', '.eml'],
	...['.docx', '.pdf', '.csv', '.tsv', '.tab', '.json', '.jsonl', '.ndjson', '.zip'],
];

export const MB = 1024 * 1024;

/** In megabytes; text is measured in UTF-16 units, for most texts nearly the same as bytes. */
export const LIMITS = { text: 5, structured: 20, file: 50, unpacked: 50 } as const;

/** What has more paragraphs is no article, and would hold up every page that shows it. */
export const MOST_BLOCKS = 50_000;

export type Limit = keyof typeof LIMITS;

export function isLarger(length: number, limit: Limit): boolean {
	return length > LIMITS[limit] * MB;
}

/** In small letters and without the dot; empty if there is none. */
export function extensionOf(name: string): string {
	return /\.([^.\\/\s]{1,12})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}
