/** Sets of codes from research that can be put under the tag for framing, in our own words. */
import type { Change } from '../model/change.ts';
import { NO_CHANGE } from '../model/change.ts';
import type { BuiltInTag, Code, Tag } from '../model/codebook.ts';
import { codesById } from '../model/codebook-codes.ts';
import { edited } from '../model/edit.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { undeleted } from './entries.ts';

export interface Preset {
	readonly id: 'generic' | 'policy';
	/** `Tag.id` of the tag that the codes come under. */
	readonly tag: BuiltInTag;
	readonly codes: readonly Code[];
}

export const PRESETS: readonly Preset[] = [
	{
		// Semetko & Valkenburg (2000), Journal of Communication 50(2), 93–109
		id: 'generic',
		tag: 'framing',
		codes: codes('generic', {
			conflict: ['Conflict', 'Sets people, groups or countries against each other.'],
			'human-interest': [
				'Human interest',
				'Puts a face, a life or a feeling at the front of the matter.',
			],
			responsibility: [
				'Attribution of responsibility',
				'Says who has to answer for the matter, or who has to deal with it.',
			],
			morality: ['Morality', 'Sees the matter by the light of faith or of what is right.'],
			economic: ['Economic consequences', 'Says what it costs or brings, and whom.'],
		}),
	},
	{
		// Boydstun, Card, Gross, Resnik & Smith (2014); Card et al. (2015), The Media Frames Corpus, ACL
		id: 'policy',
		tag: 'framing',
		codes: codes('policy', {
			economic: ['Economic', 'Costs, gains, work and money that go with the matter.'],
			capacity: [
				'Capacity and resources',
				'Whether there is enough time, room, staff or means for it.',
			],
			morality: ['Morality', 'What duty, faith, honour or conscience ask for.'],
			fairness: ['Fairness and equality', 'Whether people are treated alike, and who gets what.'],
			legality: [
				'Legality, constitutionality and jurisdiction',
				'What courts, rights and constitutions allow, and who may decide.',
			],
			prescription: [
				'Policy prescription and evaluation',
				'What rule is proposed, and whether the one that is there works.',
			],
			crime: ['Crime and punishment', 'Breaking of laws, and what follows for those who do.'],
			security: [
				'Security and defence',
				'Threats to a country or group, and protection from them.',
			],
			health: ['Health and safety', 'Illness, injury, care and what keeps people safe.'],
			life: ['Quality of life', 'What it does to people’s days, comfort, homes and joys.'],
			identity: [
				'Cultural identity',
				'Customs, traditions and who belongs, as the matter touches them.',
			],
			opinion: ['Public opinion', 'What people at large think, as polls, protests or votes show.'],
			politics: [
				'Political',
				'Parties, campaigns, bargaining and what it means for those in office.',
			],
			regard: [
				'External regulation and reputation',
				'Relations with other countries or states, and how one looks from there.',
			],
			other: ['Other', 'A way of seeing the matter that none of the others names.'],
		}),
	},
];

/**
 * The codes that the tag does not have, or not any more, at the end of those that it has. Those that
 * have gone to another tag stay there.
 */
export function presetLoaded({ tags }: Pick<Snapshot, 'tags'>, tag: Tag, preset: Preset): Change {
	const coming = new Set(preset.codes.map(({ id }) => id));
	const known = codesById(tags);
	const codes = [
		...tag.codes.map((code) => (code.deleted && coming.has(code.id) ? undeleted(code) : code)),
		...preset.codes.filter(({ id }) => !known.has(id)),
	];
	const isLoaded =
		codes.length === tag.codes.length && codes.every((one, i) => one === tag.codes[i]);
	return isLoaded ? NO_CHANGE : edited(tag, { codes });
}

function codes(preset: string, all: Readonly<Record<string, readonly [string, string]>>): Code[] {
	return Object.entries(all).map(([name, [label, definition]]) => ({
		id: `framing/${preset}-${name}`,
		label,
		definition,
	}));
}
