/** The places of a sentence where it says who said something: a verb of saying and its subject. */
import type { Span } from '../text/span.ts';
import { mentionAtEnd, mentionAtStart, nameOnly, type Mention } from './attribution-mentions.ts';
import { roleOfHead, roleOfName } from './attribution-roles.ts';
import {
	attributionVerbs,
	documentVerbs,
	isBare,
	isWeak,
	takesHearer,
} from './attribution-verbs.ts';

export interface Citation {
	readonly mention: Mention;
	/** The verb, or "according to". */
	readonly verb: Span;
}

/**
 * What stands for each quoted character, so that nothing inside a quotation is taken for narration:
 * a letter without case, which may begin a sentence but no name.
 */
export const QUOTED = 'ǀ';

/** UTF-16 units. What is longer is looked at in stretches: time grows with the square of a sentence. */
const LONGEST = 4000;

/** In the order of their verbs. The text is that of the article with its quotations blanked out. */
export function citationsIn(text: string, language: string, sentence: Span): Citation[] {
	const found: Citation[] = [];
	for (let start = sentence.start; start < sentence.end; start += LONGEST) {
		const end = Math.min(sentence.end, start + LONGEST);
		found.push(...citationsWithin(text, language, { start, end }));
	}
	return found;
}

function citationsWithin(text: string, language: string, sentence: Span): Citation[] {
	const inside = text.slice(sentence.start, sentence.end);
	const found: Citation[] = [];
	const note = (mention: Mention | undefined, index: number, length: number): void => {
		const start = sentence.start + index;
		if (mention) found.push({ mention, verb: { start, end: start + length } });
	};
	for (const { 0: match, index } of inside.matchAll(ACCORDING_TO)) {
		note(afterAccordingTo(inside.slice(index + match.length), language), index, match.length);
	}
	for (const { 0: verb, index } of inside.matchAll(attributionVerbs(language))) {
		const [left, right] = [inside.slice(0, index), inside.slice(index + verb.length)];
		if (isWeak(verb) && !inside.includes(QUOTED) && !/^\s+(?:out )?(?:that|que)\s/.test(right))
			continue;
		const isFirst = found.length === 0;
		note(subjectOf(left, verb, right, language, isFirst), index, verb.length);
	}
	for (const { 0: verb, index } of inside.matchAll(documentVerbs())) {
		const mention = subjectBefore(inside.slice(0, index), language);
		if (!mention) continue;
		const speaks = /^puts?$/.test(verb)
			? PUTS_AT.test(inside.slice(index))
			: isDocumentOrBody(mention);
		if (speaks) note(mention, index, verb.length);
	}
	return found
		.sort((a, b) => a.verb.start - b.verb.start)
		.filter(({ mention, verb }, at) => {
			const before = found.slice(0, at);
			return !before.some(
				(other) => other.verb.start === verb.start || isSame(other.mention, mention),
			);
		});
}

const ACCORDING_TO = /(?<![\p{L}])(?:according to|in the words of|según|de acuerdo con)\s+/giu;

/** A full stop ends a clause, but not that of an initial or a title. */
const CLAUSE_END =
	/[;:!?—–“«”»"(ǀ]|(?<!(?:^|[\s.])\p{Lu}|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St|Prof)\.(?=\s|$)/u;

function afterAccordingTo(right: string, language: string): Mention | undefined {
	const [phrase = '', ...rest] = right.split(CLAUSE_END)[0]!.split(',');
	const mention = mentionAtStart(phrase, language);
	if (mention?.kind === 'unnamed' && /paper (?:that|which|on|by|from|to) /.test(phrase)) {
		return { ...mention, head: 'document' };
	}
	return mention && withApposition(mention, rest[0] ?? '', language);
}

function subjectOf(
	left: string,
	verb: string,
	right: string,
	language: string,
	isFirst: boolean,
): Mention | undefined {
	const isOngoing = verb.endsWith('ing');
	if (NEGATED.test(left) || (!isOngoing && PASSIVE.test(left))) return undefined;
	// "were telling people"; "left early, saying …"
	const before = subjectBefore(isOngoing ? left.replace(PASSIVE, '') : left, language);
	if (before) return before;
	const mayFollow = /(?:^|[,”"»’ǀ])\s*$|(?:^|\s)(?:So|As|Así|lo|then)\s*$/u.test(left);
	if (mayFollow && !takesHearer(verb)) {
		const after = subjectAfter(right, language);
		if (after) return after;
	}
	if (isOngoing && isFirst && /,\s*$/.test(left)) return mentionAtStart(left.trimStart(), language);
	// "She left and told reporters": the sentence’s subject; Spanish leaves it out.
	if (isFirst && /(?:^|\s)(?:and|but|then)\s*$/.test(left) && !isBare(verb)) {
		return mentionAtStart(left.trimStart(), language);
	}
	const isDropped = /^es\b/i.test(language) && (left + right).includes(QUOTED);
	return isDropped && /(?:^|[,”»ǀ])\s*$/.test(left) ? { kind: 'pronoun', of: 'person' } : undefined;
}

const NEGATED =
	/(?<![\p{L}])(?:not|never|no|nobody|none|cannot|\p{L}+n[’']t|nunca|nadie|declined to|refused to|nor)\s+(?:\p{Ll}+\s+)?$/iu;
const PASSIVE = /(?<![\p{L}])(?:is|are|was|were|be|been|being|get|got|fue|fueron)\s*$/iu;
const AUXILIARIES =
	/(?:(?:^|\s+)(?:has|have|had|also|later|then|once|only|first|now|still|again|long|since|repeatedly|publicly|privately|previously|recently|often|even|simply|been|will|would|ha|han|había|también|ya|lo|le|les|se|nos|me))+\s*$/iu;

function subjectBefore(left: string, language: string): Mention | undefined {
	const clause = /[^;:!?—–“”«»"()ǀ]*$/.exec(left)![0].replace(AUXILIARIES, '').trimEnd();
	const plain = clause.replace(/,?\s+(?:who|quien|quienes)$/, '').trim();
	if (!plain.endsWith(',')) return mentionAtEnd(plain, language);

	const parts = plain.slice(0, -1).split(/,\s+/);
	const last = parts.at(-1)!;
	const role = parts.at(-2);
	// "Senator Ann Lee, Republican of Ohio,"
	const isParty = /^(?:Republican|Democrat|Independent)(?:\s|$)/.test(last);
	const mayBeName = role !== undefined && !isParty && /\p{Ll}$/u.test(role);
	const name = mayBeName ? nameOnly(last, language) : undefined;
	if (name?.kind === 'name') return { ...name, about: role!.trim() };
	for (let at = parts.length - 2; at >= Math.max(0, parts.length - 3); at--) {
		const said = parts.slice(at + 1).join(', ');
		if (!APPOSITION.test(said) || /, (?:and|but|y|pero) /.test(said)) continue;
		const mention = mentionAtEnd(parts[at]!, language);
		if (mention) return withAbout(mention, said);
	}
	return undefined;
}

const APPOSITION =
	/^(?:Republican|Democrat|Independent|a|an|the|who|whose|which|its|his|her|their|our|one|now|then|lead(?:er|ing)|\p{Ll}+ing|un|una|el|la|que|quien|de|\p{Ll}+ (?:of|at|for|de)|[\p{L}]+’s)\s/u;

function subjectAfter(right: string, language: string): Mention | undefined {
	const [clause = ''] = right.trimStart().split(CLAUSE_END);
	if (
		/^(?:that|que|if|si|it|they|to|in|on|at|el (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo))(?![\p{L}])/iu.test(
			clause,
		)
	) {
		return undefined;
	}
	const [phrase = '', ...rest] = clause.split(/,\s+/);
	const mention = mentionAtStart(phrase, language);
	return mention && withApposition(mention, rest.join(', '), language);
}

/** "the county’s assessor, Bill Tarrant"; "Paula Renner, the county’s emergency director" */
function withApposition(mention: Mention, rest: string, language: string): Mention {
	const said = rest.trim();
	if (mention.kind === 'unnamed') {
		const name = nameOnly(said.split(/,\s/)[0]!, language);
		return name?.kind === 'name' ? { ...name, about: mention.name } : mention;
	}
	return APPOSITION.test(said) ? withAbout(mention, said) : mention;
}

function withAbout(mention: Mention, said: string): Mention {
	if (mention.kind !== 'name') return mention;
	return { ...mention, about: mention.about ? `${mention.about}, ${said}` : said };
}

/** "puts the cost at £1 million" */
const PUTS_AT = /^puts? (?:the|it|its|them|damage|losses)(?:\s\S+){0,7}? at\s/u;

function isDocumentOrBody(mention: Mention): boolean {
	if (mention.kind === 'name') return roleOfName(mention.name) !== undefined;
	return mention.kind === 'unnamed' && roleOfHead(mention.head) === 'document';
}

function isSame(a: Mention, b: Mention): boolean {
	if (a.kind === 'pronoun') return b.kind === 'pronoun' && a.of === b.of;
	return b.kind === a.kind && a.name === b.name;
}
