/**
 * Names of more than one word that stand for the same thing: the alias lists that a person keeps with
 * a story, what an article introduces as "Long Name (LN)", and a few names of states.
 */
import { tokensOf, type Token } from './tokens.ts';

/** The first is the plain word that the others are taken for. */
const EVERYWHERE: readonly (readonly string[])[] = [
	['usa', 'U.S.', 'U.S.A.', 'United States', 'United States of America'],
	['britain', 'U.K.', 'United Kingdom', 'Great Britain'],
	['un', 'U.N.', 'United Nations'],
	['eu', 'E.U.', 'European Union'],
];

/** A name's words → the term of its group. */
export interface Names {
	/** By first word, longest name first. */
	readonly byFirst: ReadonlyMap<string, readonly (readonly [readonly string[], string])[]>;
}

/** Groups that share a name are one group. */
export function namesOf(groups: readonly (readonly string[])[], language = 'en'): Names {
	const term = new Map<string, string>();
	const wordsOf = new Map<string, readonly string[]>();
	for (const group of groups) {
		const keys = group.map((name) => {
			const words = tokensOf(name, language).map(({ word }) => word);
			wordsOf.set(words.join(' '), words);
			return words.join(' ');
		});
		const known = keys.map((key) => term.get(key)).filter((one) => one !== undefined);
		const joined = known.sort()[0] ?? keys.toSorted()[0] ?? '';
		for (const [key, one] of term) if (known.includes(one)) term.set(key, joined);
		for (const key of keys) if (key !== '') term.set(key, joined);
	}
	const byFirst = new Map<string, [readonly string[], string][]>();
	const enter = (words: readonly string[], group: string): void => {
		const list = byFirst.get(words[0] ?? '') ?? [];
		list.push([words, group]);
		byFirst.set(words[0] ?? '', list);
	};
	for (const [key, group] of term) enter(wordsOf.get(key) ?? [], `=${group}`);
	for (const [plain = '', ...others] of EVERYWHERE) {
		for (const name of others) {
			const words = tokensOf(name, language).map(({ word }) => word);
			if (!term.has(words.join(' '))) enter(words, plain);
		}
	}
	for (const list of byFirst.values()) list.sort(([a], [b]) => b.length - a.length);
	return { byFirst };
}

/** The name that begins at the token: its term and how many tokens it has. */
export function nameAt(
	{ byFirst }: Names,
	tokens: readonly Token[],
	at: number,
): { readonly term: string; readonly length: number } | undefined {
	const found = byFirst
		.get(tokens[at]?.word ?? '')
		?.find(([words]) => words.every((word, i) => tokens[at + i]?.word === word));
	return found && { term: found[1], length: found[0].length };
}

const INTRODUCED = /((?:[\p{L}\p{M}’'&.-]+[ \u00a0]){2,10})[([](\p{Lu}[\p{Lu}\p{N}.]{1,8})[)\]]/gu;

/** What the text introduces as "Long Name (LN)": pairs of long and short. */
export function acronymsIn(text: string): [string, string][] {
	return [...text.matchAll(INTRODUCED)].flatMap(([, before = '', short = '']) => {
		const words = before.trim().split(/[ \u00a0]/);
		const letters = short.replaceAll('.', '').toLowerCase();
		const from = words.findIndex((_, at) => fits(words.slice(at), letters));
		return from < 0 ? [] : [[words.slice(from).join(' '), short] as [string, string]];
	});
}

/** Whether the capitals of the name spell the letters: `Drug Enforcement Administration`, `dea`. */
function fits(words: readonly string[], letters: string): boolean {
	const capitals = words
		.flatMap((word) => word.split('-'))
		.map((word) => word.charAt(0))
		.filter((letter) => /\p{Lu}/u.test(letter));
	const first = words[0]?.charAt(0) ?? '';
	return (
		/\p{Lu}/u.test(first) && capitals.length > 1 && capitals.join('').toLowerCase() === letters
	);
}
