/** Damaged and hostile PDF files get a sentence, and stop nothing. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPdf } from '#lib/import/pdf/read-pdf.ts';
import { problemText } from '#lib/ui/shared/problem-text.ts';
import { cutOff, turnedOver } from '../damage.ts';
import { pdfFile, set } from './pdf-file.ts';
import { STORY } from './story.ts';

// pdf.js lets go of a promise that fails as another one does, which is told; see pdfjs.ts
const listeners = process.listeners('unhandledRejection');
process.removeAllListeners('unhandledRejection').on('unhandledRejection', (reason, promise) => {
	const name = reason instanceof Error ? reason.name : '';
	if (/Exception$|^FormatError$/.test(name)) return;
	for (const listener of listeners) listener(reason, promise);
});

describe(
	'whatever is done to a file, there is an article or a sentence',
	{ timeout: 60_000 },
	() => {
		const bytes = pdfFile([set(STORY.slice(0, 1)), set(STORY.slice(1, 2))]);

		async function isAnswered(damaged: Uint8Array): Promise<void> {
			const result = await readPdf(damaged, 'a.pdf');
			if (result.ok) expect(result.value.draft.text).not.toBe('');
			else expect(problemText(result.error)).toMatch(/^a\.pdf: .{30,}\.$/);
		}

		test('cut off', () => cutOff(bytes, isAnswered));

		test('with bits turned over', () => turnedOver(bytes, isAnswered, { most: 12, numRuns: 200 }));

		test('of random bytes that begin as a PDF', async () => {
			const head = new TextEncoder().encode('%PDF-1.7\n');
			await fc.assert(
				fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), (tail) =>
					isAnswered(new Uint8Array([...head, ...tail])),
				),
				{ numRuns: 200, seed: 4 },
			);
		});

		test('with words anywhere, of any size', async () => {
			const words = fc.record({
				text: fc.constantFrom('harbour', 'a', '7', 'dis-', '• x', 'The council voted.', '|'),
				x: fc.integer({ min: -50, max: 650 }),
				y: fc.integer({ min: -50, max: 850 }),
				size: fc.constantFrom(0, 0.1, 6, 10, 10, 10, 24, 900),
				upright: fc.boolean(),
			});
			await fc.assert(
				fc.asyncProperty(
					fc.array(fc.array(words, { maxLength: 30 }), { minLength: 1, maxLength: 3 }),
					(pages) => isAnswered(pdfFile(pages)),
				),
				{ numRuns: 200, seed: 4 },
			);
		});
	},
);
