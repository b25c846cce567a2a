/** Whether a note may say more than its letters do: only then is the parser needed. */
export function hasMarkup(note: string): boolean {
	return /[*_`\\[@]|:\/\/|www\.|^\s*(?:>|[-+]\s|\d+[.)]\s)/im.test(note);
}
