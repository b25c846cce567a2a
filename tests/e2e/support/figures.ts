/** A story with many highlights, and what the figures of it should be. */
import type { Page } from '@playwright/test';
import { valueOf, type NativeFile } from './native-file.ts';
import { exported, importFile, openWorkspace } from './workspace.ts';

/** Passages of the same length at fixed places, tags and codes in turn; some overlap. */
const EVERY = 130;
const LONG = 90;
const TAGS = ['framing', 'evidence', 'caveat', 'evidence'] as const;
const CODES: Record<string, string | undefined> = {
	framing: 'framing/cause',
	evidence: 'evidence/statistic',
};

/** Adds highlights to every article of the first story by way of an import. @returns the file */
export async function markALot(page: Page): Promise<NativeFile> {
	await openWorkspace(page);
	const file = JSON.parse((await exported(page)).text) as NativeFile;
	const annotations = file.articles.flatMap(({ id, text }, place) => {
		const letters = Array.from(text);
		// The first article has few, so that its rates say little.
		const count = place === 0 ? 1 : Math.floor((letters.length - LONG) / EVERY);
		return Array.from({ length: count }, (_, i) =>
			highlight(id, letters, i * EVERY - (i % 3 === 2 ? 80 : 0), i + place),
		);
	});
	const more = { ...file, annotations: [...file.annotations, ...annotations] };
	await importFile(page, { name: 'more.crossread.json', text: JSON.stringify(more) });
	return more;
}

function highlight(article: string, letters: readonly string[], start: number, turn: number) {
	const tag = TAGS[turn % TAGS.length]!;
	const code = turn % 2 === 0 ? CODES[tag] : undefined;
	const part = (from: number, to: number) => letters.slice(Math.max(0, from), to).join('');
	const end = start + LONG;
	return {
		'@context': 'http://www.w3.org/ns/anno.jsonld',
		id: `urn:uuid:${crypto.randomUUID()}`,
		type: 'Annotation',
		motivation: 'tagging',
		creator: { type: 'Person', name: turn % 5 === 0 ? 'Ana' : 'You' },
		created: '2026-11-01T10:00:00.000Z',
		modified: '2026-11-01T10:00:00.000Z',
		body: [
			{ type: 'TextualBody', purpose: 'tagging', value: tag },
			...(code ? [{ type: 'TextualBody', purpose: 'classifying', value: code }] : []),
		],
		target: {
			source: `urn:crossread:article:${article}`,
			selector: [
				{
					type: 'TextQuoteSelector' as const,
					exact: part(start, end),
					prefix: part(start - 32, start),
					suffix: part(end, end + 32),
				},
				{ type: 'TextPositionSelector' as const, start, end },
			] as const,
		},
	};
}

/** How many highlights of a file have the tag, in one outlet's article or in all. */
export function countIn(file: NativeFile, tag: string, outlet?: string): number {
	const article = file.articles.find((one) => one.outlet === outlet)?.id;
	return file.annotations.filter(
		(one) =>
			valueOf(one, 'tagging') === tag &&
			(article === undefined || one.target.source === `urn:crossread:article:${article}`),
	).length;
}
