/** Who is meant by each mention of an article: names made full, pronouns and "the company" looked up. */
import type { Source } from './match.ts';
import type { Attribution } from './attribution.ts';
import type { Mention } from './attribution-mentions.ts';
import { mayBePerson, roleByCues, roleOfHead, roleOfName, type Role } from './attribution-roles.ts';
import { folded, type NameRegister } from './voices-register.ts';

/** Somebody with a name or without one, the same for the whole story. */
export interface Speaker {
	/** Equal for the same voice. */
	readonly key: string;
	readonly name: string;
	readonly isNamed: boolean;
	/** Only without a name: the word that tells what it is ("officials"), and its role. */
	readonly head?: string;
	readonly role?: Role;
}

export interface Resolved extends Attribution {
	readonly speaker: Speaker;
}

/** How far back a pronoun and "the company" look, in characters. */
const REACH = { pronoun: 500, body: 3000 };

/** In the order of the text; what cannot be resolved is left out. */
export function resolved(
	source: Source,
	all: readonly Attribution[],
	register: NameRegister,
): Resolved[] {
	const found: Resolved[] = [];
	for (const attribution of [...all].sort((a, b) => a.at - b.at)) {
		const speaker = speakerOf(attribution, source, register, found);
		if (speaker) found.push({ ...attribution, speaker });
	}
	return found.sort((a, b) => a.start - b.start || a.at - b.at);
}

function speakerOf(
	{ mention, at }: Attribution,
	{ id: article, text }: Source,
	register: NameRegister,
	before: readonly Resolved[],
): Speaker | undefined {
	switch (mention.kind) {
		case 'name':
			return named(register.fullName(mention.name, article, at), register);
		case 'unnamed':
			return (
				(mention.isKnown && known(mention, article, at, register)) || withoutName(mention, text)
			);
		case 'pronoun':
			return mention.of === 'person'
				? person(article, at, register, before)
				: before.findLast((one) => isBody(one.speaker) && one.at >= at - REACH.body)?.speaker;
	}
}

/** A place; a single word that nothing tells more about is as likely one, or no name at all. */
function named(name: string, register: NameRegister): Speaker | undefined {
	const isKnown =
		(name.includes(' ') && mayBePerson(name)) ||
		roleOfName(name) !== undefined ||
		/^\p{Lu}{3,}$/u.test(name) ||
		register.saidOf(name).some((words) => roleByCues(words) !== undefined);
	return isKnown ? byName(name) : undefined;
}

function byName(name: string): Speaker {
	return { key: folded(name), name, isNamed: true };
}

function withoutName({ name, head }: Extract<Mention, { kind: 'unnamed' }>, text: string): Speaker {
	// "Officials" opens a sentence; "Republican officials" is written so.
	const lower = name.charAt(0).toLowerCase() + name.slice(1);
	const [first = ''] = lower.split(' ');
	const plain = name.startsWith(head) || text.includes(` ${first} `) ? lower : name;
	const role = roleOfHead(head);
	return { key: `(${folded(plain)})`, name: plain, isNamed: false, head, ...(role && { role }) };
}

const OFFICES =
	/^(?:governor|mayor|minister|president|sheriff|commissioner|secretary|assessor|valuer|clerk|ambassador|leader|envoy|gobernadora?|alcalde|alcaldesa|presidente|presidenta|directora?)$/iu;
const COMPANIES = /^(?:company|firm|owner|developer|operator|empresa|compañía)$/iu;

/** "The governor", "the company", "the paper": who was named before. */
function known(
	{ head, name }: Extract<Mention, { kind: 'unnamed' }>,
	article: string,
	at: number,
	register: NameRegister,
): Speaker | undefined {
	let full: string | undefined;
	if (OFFICES.test(head)) full = register.holderOf(head);
	else if (COMPANIES.test(name)) {
		full = register.latest(article, at, REACH.body, (one) => roleOfName(one) === 'organisation');
	} else if (/^(?:newspaper|paper|periódico|diario)$/iu.test(name)) {
		full = register.latest(article, at, REACH.body, (one) => roleOfName(one) === 'media');
	}
	return full === undefined ? undefined : byName(full);
}

/** Whom "she" means: who was heard last, or was named last. */
function person(
	article: string,
	at: number,
	register: NameRegister,
	before: readonly Resolved[],
): Speaker | undefined {
	const heard = before.findLast((one) => one.speaker.isNamed && mayBePerson(one.speaker.name));
	const isHeard = (name: string): boolean =>
		mayBePerson(name) && before.some(({ speaker }) => speaker.name === name);
	const named = register.latest(
		article,
		at,
		REACH.pronoun,
		(name) => isHeard(name) || register.isUsedAsPerson(name),
	);
	if (named !== undefined) return byName(named);
	return heard && heard.at >= at - REACH.pronoun ? heard.speaker : undefined;
}

function isBody({ isNamed, name, role }: Speaker): boolean {
	const kind = isNamed ? roleOfName(name) : role;
	return kind === 'organisation' || (kind === 'official' && (isNamed || BODY.test(name)));
}

const BODY =
	/^(?:government|administration|council|county|ministry|department|agency|office|police|parliament|court|gobierno|ministerio|policía|condado|ayuntamiento|oficina)$/iu;
const WITH_BODY_OR_OFFICE = new RegExp(
	`(?:${BODY.source.slice(1, -1)}|${OFFICES.source.slice(1, -1)}|authorit(?:y|ies)|autoridades|prosecutors?|parliament|legislature|agencies|fiscalía)$`,
	'iu',
);

/** People without a name, as opposed to bodies, office holders, companies and documents. */
export function isAnonymous({ isNamed, role, head }: Speaker): boolean {
	if (isNamed || role === 'document' || role === 'media') return false;
	if (role === 'organisation') return /(?:consultants?|activists?)$/i.test(head ?? '');
	return !WITH_BODY_OR_OFFICE.test(head ?? '');
}
