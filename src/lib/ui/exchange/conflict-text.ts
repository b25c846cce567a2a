/** How the two sides of a contradiction are told apart in words. */
import { sameValue } from '#lib/core/model/change.ts';
import type { Code, Entry, Tag } from '#lib/core/model/codebook.ts';
import { codeLabel } from '#lib/core/model/codebook-codes.ts';
import { wordsOf } from '#lib/core/model/marks.ts';
import type { Entity, Snapshot } from '#lib/core/model/snapshot.ts';
import { m } from '#messages';
import { publishedText } from '../shared/dates.ts';
import { tagLabel } from '../shared/tag-look.ts';

/** What the two are about. */
export function subjectOf(record: Entity): string {
	switch (record.type) {
		case 'annotation':
			return m.conflict_highlight({ quote: shortened(record.anchor.quote.exact) });
		case 'article':
		case 'version':
			return m.conflict_article({ title: record.title });
		case 'story':
			return m.conflict_story({ title: record.title });
		case 'claim':
			return m.conflict_claim({ title: record.title });
		case 'tag':
			return m.conflict_tag({ title: record.label });
		case 'coder':
			return m.conflict_coder({ name: record.name });
		case 'link':
			return m.conflict_link();
	}
}

/** What one side says, line by line; of a codebook's many codes only what `other` says otherwise. */
export function saysOf(record: Entity, { tags }: Snapshot, other: Entity): string[] {
	switch (record.type) {
		case 'annotation':
			return lines(
				[tagLabel({ tags }, record.tag), ...record.codes.map((id) => codeLabel({ tags }, id))].join(
					' · ',
				),
				record.parts && shortened(wordsOf(record)),
				record.note,
				record.creator,
			);
		case 'article':
			return lines(
				record.title,
				[record.outlet, record.author, publishedText(record.published ?? '')]
					.filter(Boolean)
					.join(' · '),
				shortened(record.text),
				record.note,
			);
		case 'version':
			return lines(record.title, publishedText(record.published ?? ''), shortened(record.text));
		case 'story':
			return lines(record.title, record.note);
		case 'claim':
			return lines(record.title);
		case 'tag':
			return lines(
				...entryLines(record),
				...otherCodes(record, other).map((code) => {
					const [label, ...said] = entryLines(code);
					return `${label}: ${said.join(' · ')}`;
				}),
			);
		case 'coder':
			return lines(record.name);
		case 'link':
			return lines(record.relation, record.note);
	}
}

function otherCodes({ codes }: Tag, other: Entity): readonly Code[] {
	const theirs = other.type === 'tag' ? other.codes : [];
	return codes.filter((code) => {
		const same = theirs.find(({ id }) => id === code.id);
		return same && !sameValue(entryLines(code), entryLines(same));
	});
}

function entryLines({ label, definition, example, counterexample }: Entry): string[] {
	return lines(label, definition, example, counterexample);
}

function lines(...parts: (string | undefined)[]): string[] {
	return parts.filter((part) => part !== undefined && part !== '') as string[];
}

function shortened(text: string): string {
	const flat = text.replace(/\s+/g, ' ').trim();
	return flat.length > 110 ? `${flat.slice(0, 100).replace(/[\uD800-\uDBFF]$/, '')}…` : flat;
}
