/** Plain text is kept to the character; what it says about itself is taken only where it is plain. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText } from '#lib/core/text/clean.ts';
import { readText } from '#lib/import/text.ts';

const LONG =
	'The council met for the first time since the spring and heard all of the parties. '.repeat(3);

test('not a character that can be seen is lost', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (input) => {
			expect(readText(input).text).toBe(cleanText(input));
		}),
	);
	expect(readText('\ufeffOne\r\n\r\nTwo\rThree\u00adfold').text).toBe('One\n\nTwo\nThreefold');
});

test('blocks hold every character that is not blank, in order', () => {
	fc.assert(
		fc.property(
			fc.array(fc.oneof(fc.string(), fc.constantFrom('\n\n', '\n', '• x', LONG))),
			(parts) => {
				const { text, blocks } = readText(parts.join(' '));
				let reached = 0;
				for (const { start, end } of blocks) {
					expect(text.slice(reached, start).trim()).toBe('');
					expect(end).toBeGreaterThan(start);
					reached = end;
				}
				expect(text.slice(reached).trim()).toBe('');
			},
		),
	);
});

describe('the title', () => {
	test('is the headline', () => {
		expect(readText(`Council approves harbour plan\n\n${LONG}\n\n${LONG}`).title).toBe(
			'Council approves harbour plan',
		);
	});

	test('is the first words where there is no headline, and no picture’s caption', () => {
		const { title } = readText(
			`A sign in the crowd.\nEdgard Garrido / Reuters\n\n${LONG}\n\n${LONG}`,
		);
		expect(title).toMatch(/^The council met for the first time .*…$/);
		expect(title.length).toBeLessThanOrEqual(91);
	});

	test('is the file’s name where there is no text', () => {
		expect(readText(' \n', 'coastal-post.txt').title).toBe('Coastal Post');
	});
});

test.each([
	['coastal-post.txt', 'Coastal Post'],
	['metro-24.md', 'Metro 24'],
	['El País.txt', 'El País'],
	['article3.txt', ''],
	['000_ec2af559ea5efe6c.txt', ''],
	['', ''],
])('a file called %j is of the outlet %j', (name, outlet) => {
	expect(readText(LONG, name).outlet).toBe(outlet);
});

describe('the first lines', () => {
	const read = (...lines: string[]) =>
		readText(['Council approves plan', ...lines, LONG, LONG].join('\n\n'));

	test('name the author, the day and the address', () => {
		expect(
			read('By Jane van Doe and José Ruiz', 'October 4, 2025', 'https://example.org/a'),
		).toMatchObject({
			author: 'Jane van Doe and José Ruiz',
			published: '2025-10-04',
			url: 'https://example.org/a',
		});
	});

	test.each(['By Lena Fox, 3 March 2024', 'By Lena Fox | March 3, 2024'])(
		'name both in one: %s',
		(line) => {
			expect(read(line)).toMatchObject({ author: 'Lena Fox', published: '2024-03-03' });
		},
	);

	test.each([
		['2025-10-04', '2025-10-04'],
		['Published on 4 October 2025', '2025-10-04'],
		['Saturday, Oct. 4, 2025', '2025-10-04'],
		['2025-13-40', undefined],
		['On October 4, 2025 the council met', undefined],
	])('%j is the day %j', (line, published) => {
		expect(read(line).published).toBe(published);
	});

	test('name nobody in a sentence that begins with By', () => {
		expect(read('By then the vote was over.', 'By Monday it had rained')).not.toHaveProperty(
			'author',
		);
	});
});

test.each([
	['en', 'The council said that it was not for them to decide which of the plans they have.'],
	['es', 'El concejo dijo que no era para ellos decidir cuál de los planes se aprueba, y una más.'],
	[
		'fr',
		'Le conseil a dit que ce n’était pas à lui de choisir parmi les projets qui sont dans la liste.',
	],
	[
		'de',
		'Der Rat sagte, dass es nicht an ihm sei, und dass die Pläne auch von den Bürgern kommen.',
	],
	[
		'pt',
		'O conselho disse que não era para eles decidir e que uma das propostas foi mais longe do que as outras.',
	],
	[
		'it',
		'Il consiglio ha detto che non è per loro decidere quale dei piani sono più adatti alla città.',
	],
	['ru', 'Совет заявил, что решение принято.'],
	['ar', 'قال المجلس إن القرار قد اتخذ.'],
	['he', 'המועצה אמרה שההחלטה התקבלה.'],
	['zh', '市议会表示已经作出决定。'],
	['ja', '市議会は決定したと述べた。'],
	['ko', '시의회는 결정을 내렸다고 말했다.'],
	['en', '1234 – 5678'],
])('the language is %s in %j', (language, text) => {
	expect(readText(text).language).toBe(language);
});
