/** Each annotation of an export is by itself a W3C Web Annotation. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encode } from '#lib/formats/native-encode.ts';
import type { Snapshot } from '#lib/core/model/snapshot.ts';
import { withoutBinned } from '#lib/formats/selection.ts';
import { webAnnotation } from '#lib/formats/web-annotation.ts';
import { compared, evidence, hedge, times } from './compared.ts';
import { snapshots } from './snapshots.ts';

type Json = Readonly<Record<string, unknown>>;

const SHAPES = new URL('../../../shared/data/w3c-web-annotation/correct/', import.meta.url);
const list = (value: unknown): Json[] => [value].flat() as Json[];
const isIri = (value: unknown) =>
	typeof value === 'string' && /^[a-z][a-z0-9+.-]*:\S+$/i.test(value);
const isDate = (value: unknown) => typeof value === 'string' && !Number.isNaN(Date.parse(value));

/** What the model demands of the members that are used here (§3.1–§4.2, §3.3.2–3.3.5). */
function faults(annotation: Json): string[] {
	const found: string[] = [];
	const demand = (holds: boolean, sentence: string) => holds || found.push(sentence);
	const context = list(annotation['@context']) as unknown[];
	demand(context.includes('http://www.w3.org/ns/anno.jsonld'), 'has the context');
	demand(isIri(annotation['id']), 'its id is one IRI');
	demand((list(annotation['type']) as unknown[]).includes('Annotation'), 'is an Annotation');
	demand(annotation['target'] !== undefined, 'has a target');
	for (const name of ['created', 'modified']) {
		demand(!(name in annotation) || isDate(annotation[name]), `${name} is a time`);
	}
	for (const body of list(annotation['body'] ?? [])) {
		if (body['type'] !== 'TextualBody') continue;
		demand(typeof body['value'] === 'string', 'a textual body has one value');
	}
	for (const target of list(annotation['target'])) {
		if (typeof target === 'string') continue;
		const { source, selector } = target;
		demand(selector === undefined || source !== undefined, 'a specific resource has a source');
		for (const one of list(selector ?? [])) {
			if (one['type'] === 'TextQuoteSelector') {
				demand(typeof one['exact'] === 'string', 'a quote has its words');
			}
			if (one['type'] === 'TextPositionSelector') {
				const [start, end] = [one['start'], one['end']] as [number, number];
				demand(Number.isInteger(start) && start >= 0 && end >= start, 'a position is a range');
			}
		}
	}
	return found;
}

test('every exported annotation is valid on its own', () => {
	const options = { exported: '', generator: '', includeText: true, includeNotes: true };
	fc.assert(
		fc.property(snapshots, (snapshot) => {
			const file = JSON.parse(encode(snapshot, options)) as { annotations: Json[] };
			expect(file.annotations.flatMap(faults)).toEqual([]);
		}),
	);
});

describe('a page of Web Annotations', () => {
	const options = { exported: '2026-11-22', generator: '', includeText: false, includeNotes: true };
	const page = (snapshot: Snapshot, more = {}) =>
		JSON.parse(webAnnotation.encode(snapshot, { ...options, ...more })) as Json;

	test('holds valid annotations, each of its own', () => {
		fc.assert(
			fc.property(snapshots, (snapshot) => {
				const { '@context': context, items } = page(snapshot);
				const each = list(items).map((one) => ({ '@context': context, ...one }));
				expect(each.flatMap(faults)).toEqual([]);
				const kept = withoutBinned(snapshot);
				const marked = [...kept.articles.keys()].flatMap((id) => [
					...(kept.annotations.get(id)?.values() ?? []),
				]);
				const replies = marked.flatMap((one) => one.replies ?? []);
				expect(each).toHaveLength(marked.length + replies.length);
			}),
		);
	});

	const time = '2026-11-22T10:00:00.000Z';
	const answered = {
		...evidence,
		parts: [hedge.anchor],
		replies: [{ id: 'r', text: '*Whose?*', creator: 'Bo', created: time, modified: time }],
	};

	test('has what was answered as annotations of annotations', () => {
		const reply = list(page(compared(answered))['items']).find(({ id }) => id === 'urn:uuid:r');
		expect(reply).toMatchObject({
			...{ motivation: 'replying', target: `urn:uuid:${evidence.id}` },
			body: [{ value: '*Whose?*', format: 'text/markdown' }],
		});
		const without = list(page(compared(answered), { includeNotes: false })['items']);
		expect(without.some(({ motivation }) => motivation === 'replying')).toBe(false);
	});

	test('has every passage as a target, on the web page, and tags by their names', () => {
		const [first] = list(page(compared(answered))['items']);
		expect(first).toMatchObject({
			target: [{ source: times.url }, { source: times.url }],
			body: expect.arrayContaining([
				expect.objectContaining({ purpose: 'tagging', value: 'Evidence' }),
				expect.objectContaining({ purpose: 'classifying', value: 'Statistic' }),
			]),
		});
	});
});

const there = existsSync(SHAPES);
if (!there) console.log(`skipped: the W3C's annotations are not at ${SHAPES.pathname}`);

describe.skipIf(!there)('the W3C’s own annotations', () => {
	const names = there ? readdirSync(SHAPES).filter((name) => /^anno\d+\.json$/.test(name)) : [];
	test.each(names)('%s meets the same demands', (name) => {
		expect(faults(JSON.parse(readFileSync(new URL(name, SHAPES), 'utf8')) as Json)).toEqual([]);
	});
});
