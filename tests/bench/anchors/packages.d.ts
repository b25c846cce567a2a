/** What the bench uses of packages that come without types. */
declare module 'dom-anchor-text-quote' {
	export function toTextPosition(
		root: unknown,
		selector: { exact: string; prefix?: string; suffix?: string },
		options?: { hint?: number },
	): { start: number; end: number } | null;
}
