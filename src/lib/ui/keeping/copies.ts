/** A copy of the work that can be brought back, wherever it is, and the words for it. */
import type { Entity } from '#lib/core/model/snapshot.ts';
import type { Result } from '#lib/core/result.ts';
import { recordsOf, type Occasion } from '#lib/state/keeping.ts';
import { contentOf, type KeptFile } from '#lib/storage/backup-file.ts';
import { Points, type Point } from '#lib/storage/points.ts';
import { m } from '#messages';
import { LOCALE } from '../shared/locale.ts';
import { momentText } from '../shared/moment-text.ts';

export interface Copy {
	/** What the person knows it by. */
	readonly name: string;
	readonly records: () => Promise<Result<readonly Entity[]>>;
}

export function ofPoint({ id, time }: Point): Copy {
	const name = m.copy_as_of({ time: momentText(time) });
	return {
		name,
		async records() {
			const content = await new Points().read(id);
			return content.ok ? recordsOf(content.value, name) : content;
		},
	};
}

/** Its content is asked for when it is wanted. To be called in a click: the browser may ask. */
export function ofKeptFile(kept: KeptFile): Copy {
	const { name } = kept.handle;
	return {
		name,
		async records() {
			const content = await contentOf(kept);
			return content.ok ? recordsOf(content.value, name) : content;
		},
	};
}

export function ofFile(file: File): Copy {
	return { name: file.name, records: () => recordsOf(file, file.name) };
}

export function occasionText(occasion: Occasion): string {
	return {
		'by-itself': m.occasion_by_itself,
		upgrade: m.occasion_upgrade,
		import: m.occasion_import,
		restore: m.occasion_restore,
		deletion: m.occasion_deletion,
	}[occasion]();
}

/** So many are named; the rest are counted. */
const NAMED = 3;
const LONGEST = 60;

/** The first of them by name. */
export function namesOf(records: readonly Entity[]): string {
	const different = new Set(records.map(nameOf).filter((name) => name !== ''));
	const named = [...different].slice(0, NAMED);
	const names = new Intl.ListFormat(LOCALE, { type: 'unit' }).format(named);
	const count = different.size - named.length;
	return count > 0 ? m.names_more({ names, count }) : names;
}

function nameOf(record: Entity): string {
	switch (record.type) {
		case 'story':
		case 'claim':
			return shortened(record.title);
		case 'article':
			return shortened(`${record.outlet}: ${record.title}`);
		case 'annotation':
			return `“${shortened(record.anchor.quote.exact)}”`;
		case 'tag':
			return shortened(record.label);
		case 'coder':
			return shortened(record.name);
		default:
			return '';
	}
}

function shortened(name: string): string {
	return name.length > LONGEST ? `${name.slice(0, LONGEST).trimEnd()}…` : name;
}
