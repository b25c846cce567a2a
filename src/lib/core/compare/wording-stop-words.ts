/**
 * Words that say nothing about a subject: articles, pronouns, prepositions, conjunctions, auxiliary
 * verbs, and "said", which every report is full of.
 */
import { plainWord } from './reuse-words.ts';

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const ENGLISH = list(`
	a about above after again against all almost already also although always am among an and another
	any anybody anyone anything are aren't around as at away back be because become been before behind
	being below between both but by can can't cannot could couldn't did didn't do does doesn't doing
	don't done down during each either else enough even ever every everybody everyone everything few
	for from further get gets got had hadn't has hasn't have haven't having he he'd he'll he's her here
	hers herself him himself his how however i i'd i'll i'm i've if in indeed instead into is isn't it
	it's its itself just least less let like likely made make many may maybe me might mine more most
	much must my myself near nearly neither never no nobody none nor not nothing now of off often on
	once one only onto or other others our ours ourselves out over own per perhaps quite rather re
	really said same say saying says shall she she'd she'll she's should shouldn't since so some
	somebody someone something sometimes soon still such than that that's the their theirs them
	themselves then there there's therefore these they they'd they'll they're they've thing things
	this those though through thus to together told too toward towards two under until up upon us very
	was wasn't way we we'd we'll we're we've well were weren't what what's whatever when where whether
	which while who who's whom whose why will with within without won't would wouldn't yes yet you
	you'd you'll you're you've your yours yourself
`);

const SPANISH = list(`
	a acá ahí al algo alguien algún alguna algunas alguno algunos allá allí ambos ante antes aquel
	aquella aquellas aquello aquellos aquí así aún aun aunque bajo bien cada casi como cómo con contra
	cosa cosas cual cuál cuales cualquier cuando cuándo cuanto cuánto de del desde después dice dicen
	dijeron dijo donde dónde dos durante e el él ella ellas ello ellos en entonces entre era eran eres
	es esa esas ese eso esos esta está estaba estaban estado están estar estas este esto estos estoy
	fue fueron ha había habían haber hace hacen hacer hacia han has hasta hay haya he hemos hizo hoy
	incluso ir jamás junto la las le les lo los luego más mas me mediante menos mi mí mientras mis
	misma mismas mismo mismos mucha muchas mucho muchos muy nada nadie ni ningún ninguna ninguno no
	nos nosotros nuestra nuestras nuestro nuestros nunca o os otra otras otro otros para pero poco
	pocos por porque pudo pues puede pueden que qué quien quién quienes quizá quizás se sea sean según
	ser será serán si sí sido siempre sin sino sobre solo sólo son soy su sus suya suyo tal también
	tampoco tan tanta tantas tanto tantos te tiene tienen toda todas todavía todo todos tras tu tú tus
	u un una unas uno unos usted ustedes va van ver vez y ya yo
`);

/** False for every word of another language. */
export function isStopWord(word: string, language: string): boolean {
	const plain = plainWord(word);
	if (/^en\b/i.test(language)) return ENGLISH.has(plain);
	if (/^es\b/i.test(language)) return SPANISH.has(plain);
	return false;
}
