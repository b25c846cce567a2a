import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CODER_COLOURS } from '#lib/core/model/coder.ts';

const css = readFileSync('src/lib/ui/shared/coder-colours.css', 'utf8');
const tokens = readFileSync('src/lib/ui/shared/tokens.css', 'utf8');

/** The grounds of each theme. */
const grounds = (name: 'page' | 'panel') => {
	const [, light, dark] = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(
		tokens,
	)!;
	const sepia = tokens.slice(tokens.indexOf("[data-theme='sepia']"));
	const [, brown] = new RegExp(`--${name}: (#\\w{6})`).exec(sepia)!;
	return { light: [light!, brown!], dark: [dark!] };
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

test.each(CODER_COLOURS)('%s can be read as words on every ground of every theme', (colour) => {
	const rule = new RegExp(
		`\\[data-coder-colour='${colour}'\\] \\{\\s*--coder: light-dark\\((#\\w{6}), (#\\w{6})\\)`,
	).exec(css)!;
	for (const name of ['page', 'panel'] as const) {
		const { light, dark } = grounds(name);
		for (const ground of light) expect(contrast(rule[1]!, ground)).toBeGreaterThanOrEqual(4.5);
		for (const ground of dark) expect(contrast(rule[2]!, ground)).toBeGreaterThanOrEqual(4.5);
	}
});
