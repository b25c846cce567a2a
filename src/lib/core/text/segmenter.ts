/** The platform's own knowledge of words and sentences (https://unicode.org/reports/tr29/). */

type Granularity = 'grapheme' | 'word' | 'sentence';

/** Making one is slow and it keeps no state, so each is made once. */
const made = new Map<string, Intl.Segmenter>();

/** For a BCP 47 tag; one that is malformed or unknown counts as English, on every machine. */
export function segmenterFor(language: string, granularity: Granularity): Intl.Segmenter {
	const key = `${granularity} ${language}`;
	const known = made.get(key);
	if (known) return known;
	const segmenter = new Intl.Segmenter(supported(language), { granularity });
	made.set(key, segmenter);
	return segmenter;
}

function supported(language: string): string {
	try {
		return Intl.Segmenter.supportedLocalesOf(language)[0] ?? 'en';
	} catch (error) {
		// The only error there is: the tag is not one.
		if (error instanceof RangeError) return 'en';
		throw error;
	}
}
