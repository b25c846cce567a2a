import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasMarkup } from '#lib/core/notes/has-markup.ts';
import { noteBlocks, type NoteBlock, type NoteInline } from '#lib/core/notes/markdown.ts';

/** Everything that a person sees of a note, and where its links lead. */
function seen(blocks: readonly NoteBlock[]): string {
	const said = (inline: readonly NoteInline[]): string =>
		inline
			.map((one) =>
				'text' in one
					? one.text
					: said(one.inline) + (one.kind === 'link' ? ` ${one.href} ${one.title ?? ''}` : ''),
			)
			.join('');
	return blocks
		.map((block) => {
			switch (block.kind) {
				case 'paragraph':
					return said(block.inline);
				case 'code':
					return block.text;
				case 'quote':
					return seen(block.blocks);
				case 'list':
					return block.items.map((item) => `${item.number ?? ''}${seen(item.blocks)}`).join('\n');
			}
		})
		.join('\n');
}

const paragraph = (...inline: NoteInline[]): NoteBlock => ({ kind: 'paragraph', inline });
const text = (said: string): NoteInline => ({ kind: 'text', text: said });

/** Notes as people write them, and worse: words between all the marks that mean something. */
const note = fc
	.array(
		fc.oneof(
			{ weight: 3, arbitrary: fc.stringMatching(/^[a-zé0-9]{1,6}$/) },
			fc.constantFrom(
				...[
					'*',
					'**',
					'_',
					'`',
					'```',
					'[',
					']',
					'](',
					')',
					'!',
					'<',
					'>',
					'\\',
					'|',
					'~~',
					'&amp;',
				],
				...['\n', '\n\n', '\n> ', '\n- ', '\n1. ', '\n    ', '\n# ', '\n---\n', ' ', '\t', '"'],
				...['https://a.b/c', 'javascript:x', '<b>', '[x]: y', '- [ ] ', '漢字', '\u{1F600}'],
			),
			fc.string({ unit: 'binary', maxLength: 3 }),
		),
		{ maxLength: 40 },
	)
	.map((parts) => parts.join(''));

describe('a note', () => {
	test('never makes the reading of it fail, and loses no letter and no digit', () => {
		const letters = (said: string) =>
			[...said.normalize('NFC').matchAll(/[a-zé0-9漢字]/gu)].map(([letter]) => letter);
		fc.assert(
			fc.property(note, (written) => {
				const left = new Map<string, number>();
				for (const letter of letters(seen(noteBlocks(written)))) {
					left.set(letter, (left.get(letter) ?? 0) + 1);
				}
				for (const letter of letters(written)) {
					left.set(letter, (left.get(letter) ?? 0) - 1);
				}
				expect([...left].filter(([, count]) => count < 0)).toEqual([]);
			}),
			{ numRuns: 1500 },
		);
	});

	test('has bold, italic, code and line breaks', () => {
		expect(noteBlocks('**Who** *says*\n`so`?')).toEqual([
			paragraph(
				{ kind: 'bold', inline: [text('Who')] },
				text(' '),
				{ kind: 'italic', inline: [text('says')] },
				text('\n'),
				{ kind: 'code', text: 'so' },
				text('?'),
			),
		]);
	});

	test('has lists with their numbers, and quotes', () => {
		expect(noteBlocks('- one\n- two\n\n> said\n\n3. three\n7. seven')).toEqual([
			{
				...{ kind: 'list', ordered: false },
				items: [{ blocks: [paragraph(text('one'))] }, { blocks: [paragraph(text('two'))] }],
			},
			{ kind: 'quote', blocks: [paragraph(text('said'))] },
			{
				...{ kind: 'list', ordered: true },
				items: [
					{ number: 3, blocks: [paragraph(text('three'))] },
					{ number: 7, blocks: [paragraph(text('seven'))] },
				],
			},
		]);
	});

	test('links to pages and addresses for mail, and to nothing else', () => {
		const link = (href: string, said = href): NoteInline => ({
			...{ kind: 'link', href },
			inline: [text(said)],
		});
		expect(noteBlocks('[A](https://a.example/x)')).toEqual([
			paragraph(link('https://a.example/x', 'A')),
		]);
		expect(noteBlocks('https://a.example/')).toEqual([paragraph(link('https://a.example/'))]);
		expect(noteBlocks('a@b.example')).toEqual([
			paragraph(link('mailto:a@b.example', 'a@b.example')),
		]);
		for (const href of [
			'javascript:alert(1)',
			'https:javascript:alert(1)',
			'https:evil.example',
			'https://',
			'http://[',
			'https://a.example:x/',
			'https://a.example@evil.example/',
			'mailto:',
			'data:text/html,x',
			'file:///etc',
			'//b',
			'x',
			'#',
		]) {
			expect(noteBlocks(`[A](${href})`)).toEqual([paragraph(text(`[A](${href})`))]);
		}
	});

	test('links to every kind of page, and only where a browser can go', () => {
		const leads = (href: string) => seen(noteBlocks(`[A](${href})`)) === `A ${href} `;
		for (const href of [
			'http://a.example',
			'HTTPS://A.example:8443?x#y',
			'https://localhost:5173/',
			'http://192.168.0.1/x',
			'https://münchen.example/straße',
			'https://例え.example/',
			'mailto:ana@a.example?subject=x',
		]) {
			expect(URL.canParse(href)).toBe(true);
			expect(leads(href)).toBe(true);
		}
		expect(seen(noteBlocks('[A](https:\\\\evil.example)'))).toContain('[A](');
		const host = fc.stringMatching(/^[a-z0-9.:@[\]\\%/-]{1,12}$/);
		fc.assert(
			fc.property(
				fc.constantFrom('http:', 'https:', 'https://', 'mailto:'),
				host,
				(scheme, rest) => {
					const href = scheme + rest;
					fc.pre(!/xn--|[[\]]/.test(href));
					if (leads(href)) expect(URL.canParse(href)).toBe(true);
				},
			),
		);
	});

	test('with HTML, headings, tables or pictures in it shows what was written', () => {
		for (const written of ['<b>x</b>', '# x', '<script>x</script>', 'a | b', '&lt;', '---']) {
			expect(seen(noteBlocks(written))).toBe(written);
		}
		expect(seen(noteBlocks('![x](https://a.example/y.png)'))).toMatch(/^!x /);
	});

	test('that is nested beyond reason is plain text', () => {
		for (const mark of ['>', '- ', '[', '*', '**_', '1. ']) {
			const written = `${mark.repeat(9000)}x`;
			expect(seen(noteBlocks(written)).replaceAll(/\s/g, '')).toContain('x');
		}
	});

	test('without marks needs no parser', () => {
		for (const written of ['Whose words?', 'Two lines.\nAnd 3 days - or 4.', 'é, 漢字']) {
			expect(hasMarkup(written)).toBe(false);
			expect(seen(noteBlocks(written))).toBe(written);
		}
		for (const written of ['*a*', '- a', '1. a', '> a', 'see www.a.example', 'a@b.example']) {
			expect(hasMarkup(written)).toBe(true);
		}
	});
});
