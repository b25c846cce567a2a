/** What can be done to the bytes of a file, each in many ways that are the same every time. */
import fc from 'fast-check';

/** A file that ends too early, anywhere. */
export function cutOff(
	bytes: Uint8Array,
	isAnswered: (damaged: Uint8Array) => Promise<void>,
): Promise<void> {
	return fc.assert(
		fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), (at) => isAnswered(bytes.slice(0, at))),
		{ numRuns: 200, seed: 4 },
	);
}

/** A file with up to `most` bits turned over. */
export function turnedOver(
	bytes: Uint8Array,
	isAnswered: (damaged: Uint8Array) => Promise<void>,
	{ most, numRuns }: { readonly most: number; readonly numRuns: number },
): Promise<void> {
	const places = fc.array(fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 7 })), {
		minLength: 1,
		maxLength: most,
	});
	return fc.assert(
		fc.asyncProperty(places, async (flips) => {
			const damaged = bytes.slice();
			for (const [at, bit] of flips) damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
			await isAnswered(damaged);
		}),
		{ numRuns, seed: 4 },
	);
}
