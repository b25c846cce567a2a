/**
 * Who is meant at the edge of a stretch of text: a name with what is said of it, an unnamed source
 * ("two officials", "a study by …"), or a pronoun. No grammar, only word shapes and cue lists; where
 * they do not fit exactly, nobody is meant.
 */
import { ANY_HEAD, mayBePerson, roleOfHead } from './attribution-roles.ts';
import { isStopWord } from './wording-stop-words.ts';

export type Mention =
	/** `about`: what stands with the name and tells what it is. */
	| { readonly kind: 'name'; readonly name: string; readonly about: string }
	/** `isKnown`: "the company", which may have been named before. */
	| {
			readonly kind: 'unnamed';
			readonly name: string;
			readonly head: string;
			readonly isKnown: boolean;
	  }
	| { readonly kind: 'pronoun'; readonly of: 'person' | 'body' };

const TOKEN =
	"(?:(?:\\p{Lu}\\.)+|(?:Mr|Mrs|Ms|Mx|Dr|St|Sr|Sra|Jr|Sen|Rep|Gov|Gen|Col|Prof|Rev|Hon)\\.|\\p{Lu}[\\p{L}\\p{M}&-]*(?:[’'](?!s(?![\\p{L}]))[\\p{L}\\p{M}]+)*)";
const LINK = '(?:of the|of|de la|de los|de las|de|del|von|van|der|bin|al|for the|for)';
const NAME = `${TOKEN}(?:\\s+(?:${LINK}\\s+)?${TOKEN}){0,6}`;
const TITLE =
	/^(?:Mr|Mrs|Ms|Mx|Dr|Prof|Professor|Vice President|President|Prime Minister|Senator|Sen|Rep|Representative|Governor|Gov|Mayor|Secretary of State|Secretary|Councill?or|Chairman|Chairwoman|Judge|Justice|General|Gen\.|Colonel|Col\.|Sheriff|Minister|Chancellor|Speaker|Attorney General|Sir|Rev|Don|Doña|Sr|Sra|Deputy|Chief)\.?\s+(?=\p{Lu})/u;
const LATER_TITLE =
	/^(.*(?:^|\s)(?:President|Presidents|Secretary|Senator|Sen\.|Rep\.|Representative|Governor|Gov\.|Mayor|Minister|Councill?or|Congressman|Congresswoman|Chairman|Chairwoman|Chief|Judge|Justice|General|Gen\.|Leader|Spokesman|Spokeswoman|Director|Commissioner|Editor|Professor|Dr\.|Republican|Democrat|Attorney|Officer|CEO|Strategist|Candidate|Speaker|Father|Bishop|Archbishop|Cardinal|Manager|Aide)\s+)(\p{Lu}\S*(?:\s+\S+)+)$/u;
const DAY =
	/^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Sept|Oct|Nov|Dec|Jan|Feb|Today|Yesterday|Tomorrow|Tonight|Hoy|Ayer|Asked)\.?$/;
/** Words before a name that belong to it: "council leader Ruth Ansell". */
const ABOUT = "(?:[\\p{Ll}’'-]+\\s+){0,4}";
const OF_ORGANISATION = `(?:\\s+(?:of|at|from|for|with)\\s+(?:the\\s+)?(?:[\\p{L}’'-]+\\s+){0,2}?(?:${NAME}|[\\p{Ll}]+’?\\s+group))?`;
const HEAD = `(?:${ANY_HEAD})`;
const BEFORE_HEAD = "(?:[\\p{L}\\p{N}.’'-]+\\s+){0,3}?";
/** "at the Ellery Institute", "by Aldwick Partners", "who often talks with its members". */
const AFTER_HEAD =
	'(?:\\s+(?:of|at|from|for|by|in|with|on|close to|familiar with|quoted by|cited by|seen by|who|we|de|del|con)(?:\\s+[^\\s,;:“”«»]+){1,7})?';

const NAME_AT_END = new RegExp(
	`(?<![\\p{L}’'.-])(${ABOUT})(?<![\\p{L}’'.-])(${NAME})(${OF_ORGANISATION})$`,
	'u',
);
const NAME_AT_START = new RegExp(`^(${ABOUT})(${NAME})(?![\\p{L}’'])(${OF_ORGANISATION})`, 'u');
const HEAD_AT_END = new RegExp(
	`(?<![\\p{L}’'.-])(${BEFORE_HEAD})(?<![\\p{L}’'.-])(${HEAD})(?![\\p{L}’'-])(${AFTER_HEAD})$`,
	'iu',
);
const HEAD_AT_START = new RegExp(
	`^((?:[\\p{L}\\p{N}.’'-]+\\s+){0,5}?)(${HEAD})(?![\\p{L}’'-])(${AFTER_HEAD})`,
	'iu',
);
const PRONOUN_AT_END = /(?:^|[^\p{L}])(he|she|él|ella)$/iu;
const PRONOUN_AT_START = /^(he|she|él|ella)(?![\p{L}])/iu;

/** The one who is meant by the last words. */
export function mentionAtEnd(text: string, language: string): Mention | undefined {
	if (PRONOUN_AT_END.test(text)) return { kind: 'pronoun', of: 'person' };
	// Only as a whole clause: not “what it says”.
	if (/^it$/i.test(text)) return { kind: 'pronoun', of: 'body' };
	const head = HEAD_AT_END.exec(text);
	if (head) {
		const found = unnamed(head[1]!, head[2]!, head[3]!);
		if (found) return found;
	}
	const name = NAME_AT_END.exec(text);
	// "a camp in Ecuador" is no Ecuador that speaks.
	if (!name || AFTER_PREPOSITION.test(name[1]!)) return undefined;
	return named(name[2]!, `${name[1]}${name[3]}`, language);
}

const AFTER_PREPOSITION =
	/(?:^|\s)(?:by|to|in|at|with|from|for|on|against|of|near|including|under|into|after|before|over|since|than|de|en|a|con|por|para)\s+(?:the\s+|el\s+|la\s+)?$/u;

/** The one who is meant by the first words. */
export function mentionAtStart(text: string, language: string): Mention | undefined {
	if (PRONOUN_AT_START.test(text)) return { kind: 'pronoun', of: 'person' };
	const name = NAME_AT_START.exec(text);
	if (name && !/(?:^|\s)(?:of|at|from|for|by|in|to|de|en)\s/u.test(name[1]!)) {
		const found = named(name[2]!, `${name[1]}${name[3]}`, language);
		if (found) return found;
	}
	const head = HEAD_AT_START.exec(text);
	return head ? unnamed(head[1]!, head[2]!, head[3]!) : undefined;
}

/** Whether the text is a name and nothing else. */
export function nameOnly(text: string, language: string): Mention | undefined {
	const match = new RegExp(`^(${NAME})$`, 'u').exec(text.trim());
	return match ? named(match[1]!, '', language) : undefined;
}

/** All names in a text, those with a possessive ’s too, and what stands right before each. */
export function* namesIn(
	text: string,
	language: string,
): Generator<{ name: string; about: string; start: number; end: number }> {
	for (const match of text.matchAll(
		new RegExp(`(?<![\\p{L}’'.-])(${ABOUT})(?<![\\p{L}’'.-])(${NAME})`, 'gu'),
	)) {
		const plain = match[2]!.replace(/[’']s?$/, '');
		const found = named(plain, match[1]!, language);
		if (found?.kind !== 'name') continue;
		const end = match.index + match[1]!.length + plain.length;
		yield { name: found.name, about: found.about, start: match.index + match[1]!.length, end };
	}
}

function named(written: string, about: string, language: string): Mention | undefined {
	let name = written.trim().replace(/[.,]+$/, (stop) => (/\p{Lu}\.$/u.test(written) ? stop : ''));
	let titles = '';
	// "Yesterday Ann Lee", "The National River Office": what opens a sentence is no part of the name.
	for (;;) {
		const [first = ''] = name.split(/\s+/);
		const title = TITLE.exec(name)?.[0] ?? opener(name);
		if (title !== undefined) titles += title;
		else if (!isStopWord(first, language) && !isStopWord(first, 'en') && !DAY.test(first)) break;
		if (title === undefined && !name.includes(' ')) return undefined;
		name = name.slice(title?.length ?? first.length).trimStart();
		if (name === '') return undefined;
	}
	// "NAACP President Benjamin Todd Jealous"
	const [, before, held] = LATER_TITLE.exec(name) ?? [];
	if (before !== undefined && held !== undefined && mayBePerson(held)) {
		titles += before;
		name = held;
	}
	if (/[’']s?$/.test(name) || !/\p{Ll}|\p{Lu}{2}/u.test(name)) return undefined;
	// "Leona Fisk of the University of Carrow"
	const [, person, body] = /^(\S+ \S+(?: \S+)?)( (?:of|at|for|del?) .+)$/u.exec(name) ?? [];
	if (person !== undefined && body !== undefined && mayBePerson(person)) name = person;
	// "a spokesman for Governor …" is somebody else.
	const own = about.replace(
		/^.*(?:^|\s)(?:for|by|to|with|in|at|on|against|from|after|before|including|under|over|since|than|and)\s/u,
		'',
	);
	const said = `${own} ${titles}${name === person ? body : ''}`;
	return { kind: 'name', name, about: said.replace(/\s+/g, ' ').trim() };
}

/** "Developer Brannock Estates": the first word of a sentence, which says what the name is. */
function opener(name: string): string | undefined {
	const [, first, second] = /^(\S+\s+)(\p{Lu}\S*\s+\p{Lu})/u.exec(name) ?? [];
	if (first === undefined || second === undefined) return undefined;
	const role = roleOfHead(first.trim());
	return role === 'organisation' || role === 'expert' || role === 'person' ? first : undefined;
}

const BEFORE_PHRASE =
	/^.*(?<![\p{L}’'-])(?:and|or|but|that|to|of|by|in|on|at|as|for|from|with|when|while|where|if|is|was|are|were|be|been|had|has|have|before|after|then|asked|y|o|que|de|en|con|por|para|como|es|son|the|an?|one|two|three|four|five|several|some|many|most|few|all|its|their|his|her|our|other|another|these|those|such|un|una|unos|unas|el|la|los|las|su|sus|varios|varias|algunos|[\d.,]+)\s+/iu;

function unnamed(before: string, head: string, after: string): Mention | undefined {
	// A capital in the middle makes it a name: "the National River Office".
	if (/^\p{Lu}/u.test(head) && /\p{Lu}\S*\s+$/u.test(before)) return undefined;
	const isKnown = /(?:^|\s)(?:the|el|la)\s+$/i.test(before);
	// From behind the last word that cannot stand inside the phrase.
	const words = before.slice(BEFORE_PHRASE.exec(before)?.[0].length ?? 0);
	if (head === 'figure' && words === '') return undefined;
	if (/[’']$/.test(head)) return undefined;
	if (!roleOfHead(head)) return undefined;
	const role = roleOfHead(head);
	// "furious residents" are residents; "council figures" are not any figures.
	const adjectives = role === 'person' && /s$/.test(head) ? '' : words;
	const phrase = `${adjectives}${head}${kept(after)}`.replace(/\s+/g, ' ').trim();
	return { kind: 'unnamed', name: phrase, head, isKnown };
}

/** Of what follows the head, what makes it another: "by Aldwick Partners", not "who knows". */
function kept(after: string): string {
	const match = KEPT.exec(after)?.[0] ?? '';
	return /\s(?:que|who|that|which|and|y)$/.test(match) ? match.replace(/\s\S+$/, '') : match;
}

const KEPT = new RegExp(
	`^\\s+(?:of|at|by|for|from|del?|close to|familiar with)\\s+(?:the\\s+)?(?:[\\p{Ll}’'-]+\\s+)?(?:${NAME}|[\\p{Ll}-]+(?:\\s+(?:of|del?)\\s+[\\p{L}-]+)?)`,
	'u',
);
