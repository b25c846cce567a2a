import { expect, test } from 'vitest';
import { voiceFor, type Voice } from '#lib/ui/reading/aloud/voice.ts';

const voice = (lang: string, parts: Partial<Voice> = {}): Voice => ({
	lang,
	name: lang,
	localService: true,
	default: false,
	...parts,
});

const VOICES = [
	voice('en-US', { default: true }),
	voice('en_GB'),
	voice('es-ES'),
	voice('fr-FR', { localService: false }),
];

test.each([
	['en-GB', [], 'en_GB'],
	['en', ['en-GB', 'en'], 'en_GB'],
	['en', ['de'], 'en-US'],
	['EN-au', [], 'en-US'],
	['es-MX', [], 'es-ES'],
] as const)('%s for a person who reads %j is read by %s', (language, preferred, name) => {
	expect(voiceFor(VOICES, language, preferred)?.lang).toBe(name);
});

test('a language that no voice speaks has none', () => {
	expect(voiceFor(VOICES, 'ar', ['en'])).toBeUndefined();
});

test('no article is sent to a voice that is not on the device', () => {
	expect(voiceFor(VOICES, 'fr', [])).toBeUndefined();
});
