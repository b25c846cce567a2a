/** What tags are drawn on, as tokens.css has it, for measuring. */
import type { Colour } from './colours.ts';

export interface Ground {
	readonly text: string;
	readonly page: string;
	readonly panel: string;
	/** The letter on a chip. */
	readonly chipLabel: string;
	/** Which of a colour's shades are used on it. */
	readonly shades: keyof Pick<Colour, 'light' | 'dark'>;
}

export const GROUNDS = {
	light: {
		text: '#1a1d23',
		page: '#fcfbf8',
		panel: '#f3f2ee',
		chipLabel: '#ffffff',
		shades: 'light',
	},
	sepia: {
		text: '#2b2118',
		page: '#f6ecd9',
		panel: '#eee2cb',
		chipLabel: '#ffffff',
		shades: 'light',
	},
	dark: {
		text: '#e9e8e4',
		page: '#13161b',
		panel: '#1c2027',
		chipLabel: '#0b0d12',
		shades: 'dark',
	},
} as const satisfies Record<string, Ground>;

export type GroundName = keyof typeof GROUNDS;
