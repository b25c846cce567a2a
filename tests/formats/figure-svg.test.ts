import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { barcodesSvg } from '#lib/formats/figure-barcodes.ts';
import { barsSvg } from '#lib/formats/figure-bars.ts';
import { profilesSvg } from '#lib/formats/figure-profiles.ts';
import { escaped, fitted } from '#lib/formats/figure-svg.ts';

const tags = [
	{ id: 'framing', label: 'Framing' },
	{ id: 'evidence', label: 'Evidence' },
	{ id: 'caveat', label: 'Caveat' },
	{ id: 'own', label: 'Tone & voice' },
];
const texts = (hostile: string) => ({
	title: `Tags ${hostile}`,
	desc: `Two outlets ${hostile}`,
	source: `Crossread ${hostile}`,
});
const figures: Record<string, (hostile: string) => string> = {
	barcodes: (hostile) =>
		barcodesSvg({
			...texts(hostile),
			tags: [...tags, { id: hostile, label: hostile }],
			ends: ['Start', 'End'],
			rows: [
				{
					label: `Coastal Post ${hostile}`,
					note: '2 highlights',
					marks: [
						{ tag: 'framing', start: 0, end: 0.1 },
						{ tag: 'own', start: 0.999, end: 1 },
						{ tag: hostile, start: 0.5, end: 0.6 },
					],
				},
			],
		}),
	profiles: (hostile) =>
		profilesSvg({
			...texts(hostile),
			tags,
			ends: ['Start', 'End'],
			panels: [{ label: hostile, note: '', stretches: [[0, 0.5, 1], [], [0, 0, 0], [1, 1, 1]] }],
		}),
	bars: (hostile) =>
		barsSvg({
			...texts(hostile),
			tags,
			columns: [{ label: 'Framing', tag: 'framing' }, { label: hostile }],
			rows: [
				{
					label: hostile,
					cells: [
						{ value: 3, text: '3' },
						{ value: 0, text: hostile },
					],
				},
			],
		}),
};

/** What keeps a file from being well-formed: elements closed out of order, markup where none may be. */
function faults(svg: string): string[] {
	const open: string[] = [];
	const wrong: string[] = [];
	const tag = /<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g;
	const rest = svg
		.replace(/^<\?xml [^>]*\?>/, '')
		.replace(tag, (all, end: string, name: string, _attributes, alone: string) => {
			if (end && open.pop() !== name) wrong.push(all);
			if (!end && !alone) open.push(name);
			return '';
		});
	return [...wrong, ...open, ...(/[<>]|&(?!#\d+;)/.exec(rest) ?? [])];
}

/** Halves of letters, control characters and markup among them. */
const names = fc
	.array(
		fc.oneof(
			fc.nat(0xffff),
			fc.constantFrom(...Array.from(`<>&"'/`, (sign) => sign.charCodeAt(0))),
		),
	)
	.map((codes) => String.fromCharCode(...codes));

describe.each(Object.entries(figures))('the picture of %s', (_, svg) => {
	it('is well-formed whatever the names are', () => {
		fc.assert(fc.property(names, (name) => faults(svg(name)).length === 0));
		expect(faults(svg('</svg><script>alert(1)</script> & "quotes" \u0000 \uD800'))).toEqual([]);
	});

	it('says in words what it shows, and where it comes from', () => {
		expect(svg('&')).toContain('<title id="title">Tags &#38;</title>');
		expect(svg('&')).toContain('<desc id="desc">Two outlets &#38;</desc>');
		expect(svg('&')).toContain('Crossread &#38;</text>');
	});

	it('needs nothing from elsewhere and runs nothing', () => {
		const addresses = svg('').match(/https?:[^"]*/g);
		expect(addresses).toEqual(['http://www.w3.org/2000/svg']);
		expect(svg('')).not.toMatch(/<(script|style|image|use|foreignObject)|var\(|href=/);
	});

	it('refers only to patterns that it has', () => {
		const has = new Set([...svg('x').matchAll(/<pattern id="([^"]+)"/g)].map(([, id]) => id));
		for (const [, id] of svg('x').matchAll(/url\(#([^)]+)\)/g)) expect(has).toContain(id);
	});
});

test('the colours are those of the light theme', () => {
	const css = readFileSync('src/lib/ui/shared/tokens.css', 'utf8');
	const svg = figures['barcodes']!('');
	for (const name of ['framing-stroke', 'evidence-stroke', 'caveat-stroke', 'text', 'muted']) {
		const colour = new RegExp(`--${name}: light-dark\\((#\\w{6}),`).exec(css)?.[1];
		expect(svg).toContain(`fill="${colour}"`);
	}
});

test('tags differ by more than their colour', () => {
	const own = Array.from({ length: 6 }, (_, i) => ({ id: `own-${i}`, label: `Own ${i}` }));
	const svg = barcodesSvg({
		...texts(''),
		tags: [...tags.slice(0, 3), ...own],
		ends: ['', ''],
		rows: [],
	});
	const looks = [...svg.matchAll(/<pattern id="[^"]+"[^>]*>(.*?)<\/pattern>/g)].map(
		([, look]) => look,
	);
	expect(new Set(looks).size).toBe(9);
});

test('a mark at the very end stays inside the strip', () => {
	const svg = figures['barcodes']!('');
	const rects = [...svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g)];
	expect(rects.length).toBeGreaterThan(3);
	for (const [, x, width] of rects) expect(Number(x) + Number(width)).toBeLessThanOrEqual(900.01);
});

describe('fitted', () => {
	it('leaves short labels alone and ends cut ones with an ellipsis', () => {
		expect(fitted('Metro 24', 200)).toBe('Metro 24');
		expect(fitted('The Port Ansel Chronicle and Advertiser', 100)).toMatch(/^The Port.*…$/);
	});
});

describe('escaped', () => {
	it('drops what XML cannot hold and keeps the rest', () => {
		expect(escaped('a\u0001\uD83D b\u{1F30A} <é>')).toBe('a b\u{1F30A} &#60;é&#62;');
	});
});
