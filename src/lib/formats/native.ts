/** Crossread's own file, the only one that keeps everything: for backups and for sharing work. */
import type { Format } from './format.ts';
import { decode } from './native-decode.ts';
import { encode } from './native-encode.ts';

export { decode, encode };
export type { EncodeOptions } from './native-encode.ts';
export { selectStory } from './selection.ts';

export const native: Format = {
	id: 'native',
	extension: 'crossread.json',
	mime: 'application/json',
	encode,
	decode,
};
