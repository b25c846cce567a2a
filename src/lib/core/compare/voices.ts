/** Who is quoted or cited in a story, in which kind of role, and by whom. */
import type { Passage } from '../model/passage.ts';
import { attributions } from './attribution.ts';
import { mayBePerson } from './attribution-roles.ts';
import type { Source } from './match.ts';
import { NameRegister } from './voices-register.ts';
import { isAnonymous, resolved, type Resolved } from './voices-resolved.ts';
import { roleInWords } from './voices-role.ts';

/**
 * What kind of source a voice is, after the evidence codes of the codebook. `person`: somebody with
 * a name and no role that says more (a resident, an owner, an activist).
 */
export type VoiceKind =
	'official' | 'expert' | 'organisation' | 'document' | 'media' | 'person' | 'anonymous';

export interface VoicePlace extends Passage {
	/** Words of the voice inside quotation marks at this place. */
	readonly quoted: number;
}

/** One voice in one article. */
export interface VoiceInArticle {
	readonly article: string;
	/** How often it is quoted or cited. */
	readonly count: number;
	/** Words inside quotation marks, all places together. */
	readonly words: number;
	/** The sentences, or the quotation with its attribution, in the order of the text. */
	readonly places: readonly VoicePlace[];
}

export interface Voice {
	/** The fullest name in the story, or what an unnamed source is called. */
	readonly name: string;
	/** The role as the articles put it, nearest to the name: "council leader". */
	readonly role?: string;
	readonly kind: VoiceKind;
	/** Its name is withheld. */
	readonly anonymous: boolean;
	/** Only articles that have it, in the order of the sources. */
	readonly articles: readonly VoiceInArticle[];
}

/**
 * Everybody who is quoted or cited, by how often in all articles together. Found by rules, in English
 * and Spanish (attribution.ts): who says something without a verb of saying, or in a way the rules
 * do not know, is missing. Two names become one voice if they share first and last word, or if a
 * surname fits.
 */
export function voices(sources: readonly Source[]): Voice[] {
	const steps = voicesInSteps(sources);
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
	}
}

/** The same, one article a step, of which it tells the share done (0 to 1). */
export function* voicesInSteps(sources: readonly Source[]): Generator<number, Voice[]> {
	const register = new NameRegister(sources);
	const found = new Map<string, Heard[]>();
	for (const [at, source] of sources.entries()) {
		yield at / sources.length;
		for (const one of resolved(source, attributions(source), register)) {
			const list = found.get(one.speaker.key) ?? [];
			found.set(one.speaker.key, list);
			list.push({ ...one, source });
		}
	}
	return [...found.values()]
		.map((heard) => voiceOf(heard, sources, register))
		.sort((a, b) => total(b) - total(a) || (a.name < b.name ? -1 : 1));
}

interface Heard extends Resolved {
	readonly source: Source;
}

function voiceOf(
	heard: readonly Heard[],
	sources: readonly Source[],
	register: NameRegister,
): Voice {
	const { speaker } = heard[0]!;
	const known = register.saidOf(speaker.name);
	const beside = heard.flatMap(({ mention }) => (mention.kind === 'name' ? mention.about : []));
	const said = [...known, ...beside.filter((words) => words !== '' && !known.includes(words))];
	const kind = speaker.isNamed
		? register.roleOf(speaker.name, said)
		: (speaker.role ?? 'anonymous');
	const role = speaker.isNamed && mayBePerson(speaker.name) ? roleInWords(said) : undefined;
	return {
		name: speaker.name,
		...(role !== undefined && { role }),
		kind,
		anonymous: isAnonymous(speaker),
		articles: sources.flatMap(({ id }) => {
			const places = placesOf(heard.filter(({ source }) => source.id === id));
			if (places.length === 0) return [];
			const words = places.reduce((sum, { quoted }) => sum + quoted, 0);
			return [{ article: id, count: places.length, words, places }];
		}),
	};
}

/** What overlaps is one place: a sentence with two quotations of one speaker. */
function placesOf(heard: readonly Heard[]): VoicePlace[] {
	const places: VoicePlace[] = [];
	for (const { source, start, end, quotation } of heard) {
		const last = places.at(-1);
		const quoted = quotation?.words ?? 0;
		if (last && start < last.end) {
			const both = { ...last, end: Math.max(last.end, end), quoted: last.quoted + quoted };
			places.splice(-1, 1, both);
		} else places.push({ article: source.id, start, end, quoted });
	}
	return places;
}

function total({ articles }: Voice): number {
	return articles.reduce((sum, { count }) => sum + count, 0);
}
