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

/** Languages that are written in Latin letters, so that a text in another script is in none of them. */
const LATIN = words(
	'en es fr de pt it nl sv da no nb nn fi is pl cs sk hu ro tr vi id ms ca eu gl hr sl et lv lt ga cy',
);

/** A language tag; `en` where nothing speaks for another one. */
export function guessLanguage(text: string): string {
	const sample = text.slice(0, SAMPLE);
	return scriptOf(sample) ?? mostSmallWords(wordsOf(sample)).language;
}

/** The tag that a page says its text is in, unless the text plainly says otherwise. */
export function languageOf(text: string, said: string | undefined): string {
	const sample = text.slice(0, SAMPLE);
	if (said === undefined) return guessLanguage(text);
	const language = said.split('-')[0]?.toLowerCase() ?? '';
	const script = scriptOf(sample);
	if (script !== undefined) {
		const other = LATIN.has(language) || SCRIPTS.some(([one]) => one === language);
		return other && script !== language ? script : said;
	}
	const found = wordsOf(sample);
	const best = mostSmallWords(found);
	const known = SMALL_WORDS.find(([one]) => one === language);
	if (best.language === language || best.hits < 10) return said;
	if (known) return best.hits >= 2 * hitsOf(found, known[1]) + 10 ? best.language : said;
	const foreign = !LATIN.has(language) && SCRIPTS.some(([one]) => one === language);
	const english = best.language === 'en' && best.hits >= found.length / 5;
	return foreign || english ? best.language : said;
}

function scriptOf(sample: string): string | undefined {
	const letters = count(sample, /\p{L}/gu);
	if (letters === 0) return undefined;
	return SCRIPTS.find(([, script]) => count(sample, script) / letters >= SHARE)?.[0];
}

function mostSmallWords(found: readonly string[]): { language: string; hits: number } {
	let best = { language: 'en', hits: 0 };
	for (const [language, small] of SMALL_WORDS) {
		const hits = hitsOf(found, small);
		if (hits > best.hits) best = { language, hits };
	}
	return best;
}

function wordsOf(sample: string): readonly string[] {
	return sample.toLowerCase().match(/\p{L}+/gu) ?? [];
}

function hitsOf(found: readonly string[], small: ReadonlySet<string>): number {
	return found.filter((word) => small.has(word)).length;
}

function count(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}

function words(list: string): ReadonlySet<string> {
	return new Set(list.split(' '));
}
