import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/lib/ui/shared/tokens.css', 'utf8');
const base = new Map(
	[...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
		([, name, light, dark]) => [name!, { light: light!, dark: dark! }],
	),
);
const sepiaBlock = css.slice(css.indexOf("[data-theme='sepia']"));
const sepia = new Map(
	[...sepiaBlock.matchAll(/--([\w-]+): (#\w{6})/g)].map(([, name, hex]) => [name!, hex!]),
);

const themes: Record<string, (name: string) => string> = {
	light: (name) => base.get(name)!.light,
	dark: (name) => base.get(name)!.dark,
	sepia: (name) => sepia.get(name) ?? base.get(name)!.light,
};

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a: string, b: string): number {
	const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return (lighter! + 0.05) / (darker! + 0.05);
}

function luminance(hex: string): number {
	const [r, g, b] = [1, 3, 5].map((i) => {
		const channel = parseInt(hex.slice(i, i + 2), 16) / 255;
		return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

describe.each(Object.entries(themes))('the %s theme', (_, colour) => {
	const ratio = (a: string, b: string) => contrast(colour(a), colour(b));

	it('keeps words readable on every ground', () => {
		for (const ground of ['page', 'panel']) {
			expect(ratio('text', ground)).toBeGreaterThanOrEqual(7);
			expect(ratio('muted', ground)).toBeGreaterThanOrEqual(4.5);
			expect(ratio('accent', ground)).toBeGreaterThanOrEqual(4.5);
			expect(ratio('danger', ground)).toBeGreaterThanOrEqual(4.5);
		}
		expect(ratio('selection-text', 'selection-bg')).toBeGreaterThanOrEqual(4.5);
	});

	it('keeps controls and the focus ring visible', () => {
		for (const ground of ['page', 'panel']) {
			expect(ratio('border', ground)).toBeGreaterThanOrEqual(3);
			expect(ratio('accent', ground)).toBeGreaterThanOrEqual(3);
		}
	});

	it.each(['framing', 'evidence', 'caveat'])('keeps text and underline clear on %s', (tag) => {
		expect(ratio('text', `${tag}-tint`)).toBeGreaterThanOrEqual(7);
		expect(ratio('text', `${tag}-tint-selected`)).toBeGreaterThanOrEqual(4.5);
		expect(ratio('chip-label', `${tag}-stroke`)).toBeGreaterThanOrEqual(4.5);
		expect(ratio(`${tag}-stroke`, 'page')).toBeGreaterThanOrEqual(3);
		for (const other of ['framing', 'evidence', 'caveat']) {
			expect(ratio(`${tag}-stroke`, `${other}-tint`)).toBeGreaterThanOrEqual(3);
		}
		expect(ratio(`${tag}-stroke`, `${tag}-tint-selected`)).toBeGreaterThanOrEqual(3);
	});
});
