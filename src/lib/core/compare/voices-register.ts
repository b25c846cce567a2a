/**
 * The names of a story: which short name stands for which full one ("Lowe" for "Petra Lowe"), in the
 * article and across outlets, and what the articles say of each.
 */
import type { Source } from './match.ts';
import { namesIn } from './attribution-mentions.ts';
import { mayBePerson, roleByCues, roleOfName, type Role } from './attribution-roles.ts';

/** One place where a name stands. */
interface Named {
	readonly name: string;
	readonly article: string;
	readonly at: number;
	/** The words before the name and after it that may tell what it is: "council leader". */
	readonly about: readonly string[];
}

const AFTER =
	/^,\s+((?:an?|the|its|his|her|their|who|one of|un|una|el|la|que|[\p{L}]+[’']s)\s[^,.;:“”«»"]{3,90})/u;

export class NameRegister {
	/** By article, in the order of the text. */
	readonly #named = new Map<string, Named[]>();
	/** By the folded last word of a full name, and for bodies by the first word, too. */
	readonly #byWord = new Map<string, Set<string>>();
	/** By the folded first and last word: the spelling that is used. */
	readonly #spelling = new Map<string, string>();
	/** By full name. */
	readonly #said = new Map<string, string[]>();
	/** Full names that also stand as a single word: those of people, mostly. */
	readonly #shortened = new Set<string>();

	constructor(sources: readonly Source[]) {
		for (const source of sources) this.#named.set(source.id, [...namedIn(source)]);
		this.#chooseSpellings();
		for (const named of this.#named.values()) {
			for (const { name, article, at, about } of named) {
				const full = this.fullName(name, article, at);
				if (full !== name && !name.includes(' ')) this.#shortened.add(full);
				this.#said.set(full, [...(this.#said.get(full) ?? []), ...about]);
			}
		}
	}

	#chooseSpellings(): void {
		const counts = new Map<string, Map<string, number>>();
		for (const { name } of [...this.#named.values()].flat()) {
			if (!name.includes(' ')) continue;
			const spellings = counts.get(ends(name)) ?? new Map<string, number>();
			counts.set(ends(name), spellings.set(name, (spellings.get(name) ?? 0) + 1));
		}
		for (const [key, spellings] of counts) {
			const [most] = [...spellings].sort(([a, x], [b, y]) => y - x || b.length - a.length);
			const name = most![0];
			this.#spelling.set(key, name);
			const words = wordsOf(name);
			this.#note(words.at(-1)!, name);
			if (roleOfName(name) === undefined) continue;
			this.#note(words[0]!, name);
			// "WSJ" for the Wall Street Journal
			this.#note(folded(name.replace(/[^\p{Lu}]/gu, '')), name);
		}
	}

	#note(word: string, name: string): void {
		this.#byWord.set(word, (this.#byWord.get(word) ?? new Set()).add(name));
	}

	/** The full name that is meant at this place, or the name itself if there is none. */
	fullName(name: string, article: string, at: number): string {
		if (name.includes(' ')) return this.#spelling.get(ends(name)) ?? name;
		const candidates = this.#byWord.get(folded(name));
		if (!candidates) return name;
		const here = (this.#named.get(article) ?? [])
			.filter((one) => one.name.includes(' '))
			.map((one) => ({ at: one.at, name: this.#spelling.get(ends(one.name)) ?? one.name }))
			.filter((one) => candidates.has(one.name));
		const nearest = here.findLast((one) => one.at <= at) ?? here[0];
		if (nearest) return nearest.name;
		return candidates.size === 1 ? [...candidates][0]! : name;
	}

	/** The full name nearest before the place for which the test holds, no further away than `reach`. */
	latest(
		article: string,
		at: number,
		reach: number,
		test: (fullName: string) => boolean,
	): string | undefined {
		const near = (this.#named.get(article) ?? []).filter(
			(one) => one.at < at && one.at >= at - reach,
		);
		return near.map((one) => this.fullName(one.name, article, one.at)).findLast(test);
	}

	/** Whether the articles use it as that of a person: with a role, or shortened to the surname. */
	isUsedAsPerson(fullName: string): boolean {
		if (!mayBePerson(fullName)) return false;
		return (
			this.#shortened.has(fullName) ||
			this.saidOf(fullName).some((words) => roleByCues(words) !== undefined)
		);
	}

	/** What the articles say of the name, one entry a place. */
	saidOf(fullName: string): readonly string[] {
		return this.#said.get(fullName) ?? [];
	}

	/** Who holds the office: the one full name of which this word is said; none if there are two. */
	holderOf(office: string): string | undefined {
		const word = new RegExp(`(?:^|[\\s’'])${office}(?:$|\\s)`, 'iu');
		const holders = [...this.#said].filter(
			([name, said]) => mayBePerson(name) && said.some((words) => word.test(words)),
		);
		return holders.length === 1 ? holders[0]![0] : undefined;
	}

	/** What kind of source the name is. */
	roleOf(fullName: string, said: readonly string[]): Role {
		const byName = roleOfName(fullName);
		if (byName) return byName;
		const counts = new Map<Role, number>();
		for (const words of said) {
			const role = roleByCues(words);
			if (role) counts.set(role, (counts.get(role) ?? 0) + 1);
		}
		const [most] = [...counts].sort(([, a], [, b]) => b - a);
		if (most) return most[0];
		// "the New Haven Register"; "NRSC"
		const isBody = /^\p{Lu}+$/u.test(fullName) || said.some((words) => /(?:^|\s)the$/i.test(words));
		return isBody ? 'organisation' : 'person';
	}
}

function* namedIn({ id, text, language, blocks }: Source): Generator<Named> {
	for (const { start, end, type, boilerplate } of blocks) {
		if (boilerplate || type === 'heading') continue;
		const inside = text.slice(start, end);
		for (const found of namesIn(inside, language)) {
			const after = AFTER.exec(inside.slice(found.end))?.[1];
			// "White House spokeswoman Ann Lee"
			const earlier = inside.slice(Math.max(0, found.start - found.about.length - 40), found.start);
			const body = /((?:\p{Lu}\S*\s+){1,3})\p{Ll}[\p{Ll}\s]*$/u.exec(earlier)?.[1] ?? '';
			const before =
				found.about && earlier.trimEnd().endsWith(found.about)
					? `${body}${found.about}`
					: found.about;
			const about = [before, after ?? ''].filter((words) => words !== '');
			yield { name: found.name, article: id, at: start + found.start, about };
		}
	}
}

/** In lower case and without accents. */
export function folded(name: string): string {
	return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function ends(name: string): string {
	const words = wordsOf(name);
	return `${words[0]} ${words.at(-1)}`;
}

/** Folded, without "Jr." and "III". */
function wordsOf(name: string): string[] {
	return folded(name)
		.replace(/ (?:jr|sr|ii|iii|iv)\.?$/, '')
		.split(' ');
}
