/** A file of Crossread's own to spoil. */
import { hashText } from '#lib/core/text/hash.ts';
import { decode } from '#lib/formats/native-decode.ts';

export const TEXT = 'Ten people 👩🏽‍🚒 came. Nobody spoke.';
export type Json = Record<string, any>;

/** A small file that is right; `spoil` makes it wrong. */
export function file(spoil: (file: Json) => void = () => {}): string {
	const annotation = (id: string, start: number, end: number): Json => ({
		'@context': 'http://www.w3.org/ns/anno.jsonld',
		id: `urn:uuid:${id}`,
		type: 'Annotation',
		motivation: 'tagging',
		creator: { type: 'Person', name: 'Ana' },
		created: '2026-01-01T00:00:00.000Z',
		modified: '2026-01-01T00:00:00.000Z',
		body: [{ type: 'TextualBody', purpose: 'tagging', value: 'framing' }],
		target: {
			source: 'urn:crossread:article:a1',
			selector: [
				{ type: 'TextQuoteSelector', exact: [...TEXT].slice(start, end).join('') },
				{ type: 'TextPositionSelector', start, end },
			],
		},
	});
	const whole: Json = {
		format: 'crossread',
		version: 1,
		stories: [{ id: 's1', title: 'Story', articles: ['a1'] }],
		articles: [
			{
				id: 'a1',
				title: 'Title',
				outlet: 'Outlet',
				language: 'en',
				text: TEXT,
				blocks: [{ type: 'paragraph', start: 0, end: [...TEXT].length }],
				hash: hashText(TEXT),
			},
		],
		codebook: { tags: [] },
		annotations: [annotation('n1', 0, 3), annotation('n2', 16, 20)],
		links: [
			{
				id: 'l1',
				relation: 'context',
				annotations: ['urn:uuid:n1', 'urn:uuid:n2'],
				created: '2026-01-01T00:00:00Z',
			},
		],
		claims: [{ id: 'c1', title: 'Claim', annotations: ['urn:uuid:n1'], notCovered: ['a1'] }],
	};
	spoil(whole);
	return JSON.stringify(whole);
}

/** The problem with the file; none if it is read. */
export const refusal = (text: string) => {
	const decoded = decode(text, 'mine.json');
	return decoded.ok ? undefined : decoded.error;
};
