/** Which voice of the device reads a language. */

/** The members of a `SpeechSynthesisVoice` that it is chosen by. */
export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default' | 'name'>;

/**
 * The voice that fits best: that of the very language, or else of a region that the person reads, or
 * else the device's first choice. Only voices that speak on the device count: the others send the
 * article to somebody's server.
 *
 * @param language BCP 47 tag of what is read
 * @param preferred BCP 47 tags, those that the person likes best first
 */
export function voiceFor<T extends Voice>(
	voices: readonly T[],
	language: string,
	preferred: readonly string[],
): T | undefined {
	const wanted = tagOf(language);
	const liked = preferred.map(tagOf);
	const rank = (voice: T) => {
		const tag = tagOf(voice.lang);
		const place = liked.indexOf(tag);
		if (tag === wanted && wanted.includes('-')) return -1;
		return place < 0 ? liked.length + (voice.default ? 0 : 1) : place;
	};
	return voices
		.filter(({ localService, lang }) => localService && basisOf(lang) === basisOf(language))
		.toSorted((a, b) => rank(a) - rank(b))[0];
}

/** Some systems write `en_US`. */
function tagOf(language: string): string {
	return language.replaceAll('_', '-').toLowerCase();
}

function basisOf(language: string): string {
	return tagOf(language).split('-')[0]!;
}
