/** Who is quoted or cited in a story, in which kind of role, and by whom. */
import type { Passage } from '../model/passage.ts';
import type { Source } from './match.ts';

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

/** By how often they are heard in all articles together. */
export function voices(_sources: readonly Source[]): Voice[] {
	return [];
}
