/** What the kinds of voices are called, in the order in which they are offered. */
import type { VoiceKind } from '#lib/core/compare/voices.ts';
import { m } from '#messages';

interface KindName {
	/** For one voice. */
	readonly one: () => string;
	/** For a choice of all of them. */
	readonly plural: () => string;
}

export const KINDS: Readonly<Record<VoiceKind, KindName>> = {
	official: { one: m.kind_official, plural: m.kinds_official },
	expert: { one: m.kind_expert, plural: m.kinds_expert },
	person: { one: m.kind_person, plural: m.kinds_person },
	organisation: { one: m.kind_organisation, plural: m.kinds_organisation },
	document: { one: m.kind_document, plural: m.kinds_document },
	media: { one: m.kind_media, plural: m.kinds_media },
	anonymous: { one: m.kind_anonymous, plural: m.kinds_anonymous },
};
