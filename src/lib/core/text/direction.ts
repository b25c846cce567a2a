/** Which way the lines of a language run. */

/** Written from the right to the left, whatever script the tag says nothing of. */
const RIGHT_TO_LEFT = /^(?:ar|arc|ckb|dv|fa|he|iw|ks|ps|sd|ug|ur|yi)(?!-Latn)(?:-|$)/i;

/**
 * For `dir`. A text may begin with a name in another script, so where the language says it, it is not
 * left to the first letter.
 */
export function directionOf(language: string): 'rtl' | 'auto' {
	return RIGHT_TO_LEFT.test(language) ? 'rtl' : 'auto';
}
