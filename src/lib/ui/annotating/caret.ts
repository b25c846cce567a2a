/** Where the caret belongs when the text around it is replaced by one that says more. */

/**
 * @param caret an index into `before`
 * @returns an index into `after`: behind the same words if they still begin it, else before the same
 * words if they still end it, else as far in as it was
 */
export function caretAfter(before: string, caret: number, after: string): number {
	if (after.startsWith(before.slice(0, caret))) return caret;
	const rest = before.length - caret;
	if (after.endsWith(before.slice(caret))) return after.length - rest;
	return Math.min(caret, after.length);
}
