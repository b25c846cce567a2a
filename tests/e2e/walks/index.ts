/** Every walk, in the order they are taken. A new one is added here and runs in all engines, or in Chromium and WebKit. */
import type { Walk } from '../engine/engine.ts';
import { byKeyboard } from './by-keyboard.ts';
import { coding } from './coding.ts';
import { fiveClaims } from './five-claims.ts';
import { linking } from './linking.ts';
import { lookAround } from './look-around.ts';
import { report } from './report.ts';
import { tagFigures } from './tag-figures.ts';
import { wordsAndText } from './words-and-text.ts';

export const walks: readonly Walk[] = [
	lookAround,
	byKeyboard,
	coding,
	linking,
	report,
	tagFigures,
	wordsAndText,
	fiveClaims,
];
