/** Ids that follow from what they name, for records that must get the same id every time. */
import { hashText } from './text/hash.ts';

/** A UUID (version 8, RFC 9562 §5.8) made of a SHA-256 of the parts. */
export function idFrom(...parts: readonly string[]): string {
	const hex = hashText(JSON.stringify(parts)).slice('sha256-'.length);
	const variant = '89ab'[parseInt(hex.slice(15, 16), 16) % 4];
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		`8${hex.slice(12, 15)}`,
		`${variant}${hex.slice(16, 19)}`,
		hex.slice(19, 31),
	].join('-');
}
