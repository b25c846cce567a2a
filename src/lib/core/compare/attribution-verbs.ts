/**
 * Verbs by which reports say who said something, in English and Spanish. After the reporting verbs
 * of Krestel, Bergler & Witte 2008 ("Minding the source"), the commonest ones; verbs that mostly mean
 * something else ("found", "showed") only count after a study or another document.
 */
const list = (text: string): string => text.trim().split(/\s+/).join('|');

const ENGLISH = list(`
	said says say saying told tells tell asked asks added adds wrote writes write argued argues argue
	claimed claims claim denied denies deny disputed disputes warned warns warn insisted insists insist
	replied replies answered answers responded responds explained explains explain noted notes note
	stated states declared declares announced announces admitted admits conceded concedes acknowledged
	acknowledges confirmed confirms suggested suggests estimated estimates estimate predicted predicts
	recalled recalls complained complains promised promises pledged pledges vowed vows urged urges
	testified maintained maintains maintain alleged alleges allege accused accuses accuse asserted
	asserts contended contends contend tweeted remarked remarks quipped joked lamented boasted boasts
	concluded concludes recommended recommends cautioned cautions stressed stresses emphasized
	emphasizes emphasised emphasises called calls described describes praised criticized criticised
	dismissed rejected rejects countered counters demanded demands objected objects thinks reports
	reported pointed points telling calling warning arguing insisting adding asking
`);

const SPANISH = list(`
	dijo dice dicen dijeron decía afirmó afirma afirman afirmaron aseguró asegura aseguran aseguraron
	sostuvo sostiene sostienen declaró declara declararon explicó explica explican explicaron añadió
	añade agregó agrega señaló señala señalan señalaron indicó indica indicaron advirtió advierte
	advierten negó niega niegan reconoció reconoce admitió admite prometió promete respondió responde
	contestó contesta contó cuenta cuentan relató relata recordó recuerda resumió resume escribió
	escribe informó informa informaron denunció denuncia denuncian comentó comenta apuntó apunta
	insistió insiste subrayó subraya manifestó manifiesta anunció anuncia reclamó reclama pidió pide
	piden calcula calculan estima estiman confirmó confirma lamentó lamenta
`);

const OF_DOCUMENTS = list(`
	found finds find showed shows show lists put puts suggests suggested estimates estimated states
	recommended recommends recorded revealed reveals promises promised put pidió calcula señala indica muestra
`);

/** One reporting verb as a whole word. */
export function attributionVerbs(language: string): RegExp {
	const verbs = /^es\b/i.test(language) ? SPANISH : ENGLISH;
	return new RegExp(`(?<![\\p{L}\\p{N}’'-])(?:${verbs})(?![\\p{L}\\p{N}’'-])`, 'gu');
}

/** What a report, a study or a log does when it is cited. */
export function documentVerbs(): RegExp {
	return new RegExp(`(?<![\\p{L}’'-])(?:${OF_DOCUMENTS})(?![\\p{L}’'-])`, 'gu');
}

/** Verbs that report something said only next to a quotation or before "that". */
const WEAK =
	/^(?:announce[ds]?|announces|declare[ds]?|declares|called|calls|promised|promises|asked|asks|answered|answers|thinks|pointed|points|calling|asking|reject(?:ed|s)|dismissed|praised|critici[sz]ed|demanded|demands|joked|admits|piden?|pidió|cuentan?|recuerda|anuncia)$/u;

export function isWeak(verb: string): boolean {
	return WEAK.test(verb);
}

/** Verbs that are followed by whom something is said to, never by who says it. */
export function takesHearer(verb: string): boolean {
	return /^(?:told|tells?|asked|asks|called|calls|describe[ds]?|describes|accused?|accuses|urged|urges|thinks)$/.test(
		verb,
	);
}

/** Forms that may be an order or a plural: "tell us what you think". */
export function isBare(verb: string): boolean {
	return !/(?:ed|s|said|told|wrote|ó|jo)$/u.test(verb);
}

/** Whether some reporting verb stands in the text. */
export function hasAttribution(text: string, language: string): boolean {
	return attributionVerbs(language).test(text);
}
