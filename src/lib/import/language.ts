/** Guesses the language of a text: by its script, else by its commonest small words. */

/** BCP 47 tag and the words that are common in that language and rare in the others here. */
const SMALL_WORDS: readonly (readonly [string, ReadonlySet<string>])[] = [
	['en', words('the and of to that with for was is on by from have has it they were which')],
	['es', words('el los las que del por con una para como más pero sus fue entre y está')],
	['fr', words('le les des et est dans une pour que qui sur pas avec par ses cette aux ont')],
	['de', words('der die das und ist nicht mit den von dem ein eine auf für sich als auch dass')],
	['pt', words('o os as que do da dos das em não uma para com por mais foi são e ao')],
	['it', words('il gli che di della per con una non sono del nel alla più è dei le ha')],
];

/** In this order: Japanese has Han characters too, but Chinese no kana. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
	['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
	['ko', /\p{Script=Hangul}/gu],
	['zh', /\p{Script=Han}/gu],
	['ar', /\p{Script=Arabic}/gu],
	['he', /\p{Script=Hebrew}/gu],
	['ru', /\p{Script=Cyrillic}/gu],
];

/** How much of the text is looked at, and how much of it must be in a script. */
const SAMPLE = 4000;
const SHARE = 0.2;

/** A language tag; `en` where nothing speaks for another one. */
export function guessLanguage(text: string): string {
	const sample = text.slice(0, SAMPLE);
	const letters = count(sample, /\p{L}/gu);
	for (const [language, script] of SCRIPTS) {
		if (letters > 0 && count(sample, script) / letters >= SHARE) return language;
	}
	let [best, most] = ['en', 0];
	const found = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
	for (const [language, small] of SMALL_WORDS) {
		const hits = found.filter((word) => small.has(word)).length;
		if (hits > most) [best, most] = [language, hits];
	}
	return best;
}

function count(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}

function words(list: string): ReadonlySet<string> {
	return new Set(list.split(' '));
}
