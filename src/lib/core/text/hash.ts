/** The name of a text: two texts with one hash are the same text, so positions in it may be trusted. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * `sha256-` and the hex digest of the text in UTF-8. Half a surrogate pair counts as U+FFFD, as in
 * every file the text may be written to.
 */
export function hashText(text: string): string {
	return `sha256-${bytesToHex(sha256(utf8ToBytes(text)))}`;
}
