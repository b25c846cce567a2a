import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentences } from '#lib/core/text/sentences.ts';
import { languages, quoted, textWithSpan } from './any-text.ts';

/** Cuts the sample, whose ends of sentences are given as ` | `, without those. */
function recut(sample: string, language: string): string {
	const text = sample.replaceAll(' | ', ' ').replaceAll('|', '');
	return quoted(text, sentences(text, language, { start: 0, end: text.length })).join(' | ');
}

describe('English sentences', () => {
	test.each([
		'The U.S. Congress met. | It voted.',
		'He lives in the U.S. | The law changed there.',
		'Officials of the D.E.A. said so. | Nobody else did.',
		'Sen. Marco Rubio (R-FL) met Gov. Smith. | Both left.',
		'Dr. Lee and Mrs. Park saw Rep. Jones, Gen. Cole and Lt. Col. Ray.',
		'No. 5 won. | The answer is no. | He left.',
		'1. How the allegations are framed: a label | 2. Next',
		'She came at 9 a.m. Monday. | He came at 3 p.m. | They talked.',
		'J. K. Rowling met George W. Bush. | John F. Kennedy is dead.',
		'They prayed at St. Mary in the morning. | Then they left.',
		'See p. 12 and pp. 14–15. | See Fig. 3 too.',
		'It rose 3.5 percent to $1.2 billion. | Then it fell.',
		'He waited… | Then he left... | Nobody came.',
		'He waited… and waited... and left.',
		'“It is over.” | She left.',
		'“Is it over?” she asked. | “Yes!” he said.',
		'“It is over,” he said. | “We are done here.” | Then silence.',
		'He said "Stop!" and ran. | "Never." | The end.',
		'It was corrupted [1]. | Others agree [2] [10]. | None objects.',
		'It was corrupted.[5] | Others agree. [1] [2] | None objects.',
		'It was corrupted. [1] [2]. | Others agree.',
		'He said [...] the policy failed. | [...] The minister agreed.',
		'That was in 2019. | 17 people died. | It was Sept. 11 again.',
		'Acme Inc. Chairman Al Roe left Acme Inc. | The firm closed.',
		'It was Roe v. Wade vs. the states, i.e. Texas et al. in court.',
		'(It is worth noting.) | The rest is not.',
		'What now? | Nobody knows! | Really.',
		'Martin Luther King Jr. Day is near.',
	])('%s', (sample) => {
		// A numbered heading is a block of its own.
		for (const block of sample.split(/ \| (?=\d\. )/)) expect(recut(block, 'en')).toBe(block);
	});
});

describe('Spanish sentences', () => {
	test.each([
		'El presidente de EE. UU. Donald Trump habló. | Nadie respondió.',
		'Viajó a EE. UU. | El Gobierno calló.',
		'El Sr. Pérez y la Sra. Díaz, p. ej., no fueron. | El Dr. Ruiz sí.',
		'¿Qué pasa? | ¡Nada! | Según el art. 5, nada.',
		'—¿Viene usted? —preguntó. | —No.',
		'Lo dijo el Gral. Padrino en la Av. Bolívar. | Además, lo escribió.',
		'«Se acabó». | Así lo dijo.',
	])('%s', (sample) => {
		expect(recut(sample, 'es')).toBe(sample);
	});
});

describe('sentences of other scripts', () => {
	test('end where those scripts end them', () => {
		const chinese = '我们来了。他走了！“好。”她说。';
		const all = { start: 0, end: chinese.length };
		const found = ['我们来了。', '他走了！', '“好。”', '她说。'];
		expect(quoted(chinese, sentences(chinese, 'zh', all))).toEqual(found);
		expect(recut('هل جاء؟ | نعم جاء.', 'ar')).toBe('هل جاء؟ | نعم جاء.');
		expect(recut('Am 3. Oktober war es. | Dann nicht.', 'de')).toBe(
			'Am 3. Oktober war es. | Dann nicht.',
		);
	});
});

describe('sentences', () => {
	test('run over the line ends of a wrapped paragraph and stop at an empty line', () => {
		const text = 'One goes\non here. Two\n\nThree';
		const found = sentences(text, 'en', { start: 0, end: text.length });
		expect(quoted(text, found)).toEqual(['One goes\non here.', 'Two', 'Three']);
	});

	test('of a very long paragraph are those of its parts', () => {
		const sentence = 'Sen. Marco Rubio (R-FL) met the U.S. envoy at “no cost,” he said. ';
		const text = sentence.repeat(400).trim();
		const found = sentences(text, 'en', { start: 0, end: text.length });
		expect(found).toHaveLength(400);
		expect(new Set(quoted(text, found))).toEqual(new Set([sentence.trim()]));
	});

	test('hold every character that is not blank, in order, without blank space at their ends', () => {
		fc.assert(
			fc.property(textWithSpan, languages, ({ text, start, end }, language) => {
				const found = sentences(text, language, { start, end });
				let last = start;
				for (const span of found) {
					expect(text.slice(last, span.start)).toMatch(/^[\s\u200b]*$/);
					expect(span.end).toBeGreaterThan(span.start);
					expect(text.slice(span.end - 1, span.end)).toMatch(/\S/);
					last = span.end;
				}
				expect(text.slice(last, end)).toMatch(/^[\s\u200b]*$/);
			}),
		);
	});
});
