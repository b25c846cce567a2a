/** Languages by what databases call them: their English or own names, and codes of three letters. */

const NAMES: Readonly<Record<string, string>> = {
	en: 'english eng englisch ingles anglais inglese',
	es: 'spanish spa espanol castellano spanisch espagnol spagnolo espanhol',
	fr: 'french fra fre francais franzosisch frances francese',
	de: 'german deu ger deutsch aleman allemand tedesco alemao',
	pt: 'portuguese por portugues portugiesisch portugais portoghese',
	it: 'italian ita italiano italienisch italien',
	nl: 'dutch nld dut nederlands niederlandisch',
	ca: 'catalan cat catala',
	pl: 'polish pol polski',
	sv: 'swedish swe svenska',
	da: 'danish dan dansk',
	nb: 'norwegian nor nob norsk',
	fi: 'finnish fin suomi',
	el: 'greek ell gre',
	cs: 'czech ces cze cestina',
	hu: 'hungarian hun magyar',
	ro: 'romanian ron rum romana',
	tr: 'turkish tur turkce',
	ru: 'russian rus russisch russe ruso',
	uk: 'ukrainian ukr',
	ar: 'arabic ara arabisch arabe',
	he: 'hebrew heb',
	fa: 'persian fas per farsi',
	hi: 'hindi hin',
	id: 'indonesian ind',
	vi: 'vietnamese vie',
	ja: 'japanese jpn japanisch japonais japones',
	ko: 'korean kor',
	zh: 'chinese zho chi chinesisch chinois chino mandarin',
};

const TAGS: ReadonlyMap<string, string> = new Map(
	Object.entries(NAMES).flatMap(([tag, names]) =>
		names.split(' ').map((name) => [name, tag] as const),
	),
);

/** A BCP 47 tag; `undefined` for what is none of these names. */
export function languageNamed(name: string): string | undefined {
	return TAGS.get(name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''));
}
