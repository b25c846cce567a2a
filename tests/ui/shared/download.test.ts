import { describe, expect, it } from 'vitest';
import { fileName } from '#lib/ui/shared/download.ts';

const day = new Date(2026, 10, 22);

describe('the name of a file', () => {
	it('is the title in plain words, and the day', () => {
		expect(fileName('Harbour plan: the vote!', day)).toBe(
			'harbour-plan-the-vote_2026-11-22.crossread.json',
		);
		expect(fileName('¿Qué pasó?', day)).toBe('que-paso_2026-11-22.crossread.json');
		expect(fileName('…', day)).toBe('crossread_2026-11-22.crossread.json');
	});
});
