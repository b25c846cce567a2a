/**
 * Folds adjectives of place to the place: what one outlet calls "the Venezuelan government" is
 * "the government of Venezuela" in the next. Only where the place itself is named in the project, so
 * that "Marian" does not become "Maria" by chance.
 */

/** Adjective or people → country, where no ending would tell. */
const IRREGULAR = new Map(
	`afghan afghanistan|american usa|argentine argentina|basque basque|belgian belgium|british britain
	briton britain|burmese myanmar|catalan catalonia|chilean chile|chinese china|croat croatia
	cypriot cyprus|czech czechia|dane denmark|danish denmark|dutch netherlands|english england
	filipino philippines|finn finland|finnish finland|french france|german germany|greek greece
	guatemalan guatemala|icelandic iceland|iraqi iraq|irish ireland|israeli israel|kazakh kazakhstan
	kurd kurdistan|kurdish kurdistan|kyrgyz kyrgyzstan|laotian laos|lebanese lebanon|manx man
	norwegian norway|pakistani pakistan|peruvian peru|pole poland|polish poland|portuguese portugal
	saudi arabia|scot scotland|scottish scotland|serb serbia|slovak slovakia|slovene slovenia
	somali somalia|spaniard spain|spanish spain|swede sweden|swedish sweden|swiss switzerland
	tajik tajikistan|thai thailand|turk turkey|turkish turkey|turkmen turkmenistan|ukrainian ukraine
	uzbek uzbekistan|vietnamese vietnam|welsh wales|yemeni yemen`
		.split(/[|\n]/)
		.map((line) => line.trim().split(' ') as [string, string]),
);

/** Ending of the adjective → what the place may end in instead. */
const ENDINGS: readonly (readonly [string, readonly string[]])[] = [
	['ian', ['', 'ia', 'y', 'e', 'a', 'i', 'o']],
	['ean', ['', 'ea', 'e']],
	['an', ['a', '', 'o', 'e', 'i', 'u']],
	['ese', ['', 'a', 'o']],
	['ish', ['', 'land', 'e', 'ey']],
	['i', ['', 'a']],
];

const LEAST = 4;

/** The place for a capitalised word, or the word itself. `places`: capitalised words, lower case. */
export function placeOf(word: string, places: ReadonlySet<string>): string {
	const one = word.length > LEAST && word.endsWith('s') ? word.slice(0, -1) : word;
	for (const form of one === word ? [word] : [word, one]) {
		const known = IRREGULAR.get(form);
		if (known !== undefined && (known === 'usa' || places.has(known))) return known;
		for (const [ending, others] of ENDINGS) {
			if (!form.endsWith(ending)) continue;
			const root = form.slice(0, -ending.length);
			const place = others
				.map((other) => root + other)
				.find((base) => base.length >= LEAST && base !== form && places.has(base));
			if (place !== undefined) return place;
		}
	}
	return word;
}
