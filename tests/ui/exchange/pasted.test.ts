import { describe, expect, it } from 'vitest';
import { Pasted } from '#lib/ui/exchange/pasted.svelte.ts';
import type { Reads } from '#lib/ui/exchange/reads.ts';
import { reader } from './reading-here.ts';

function box() {
	let count = 0;
	const types: (string | undefined)[] = [];
	const watched: Reads = {
		...reader,
		read: (...[source, options]: Parameters<typeof reader.read>) => {
			types.push(source.type);
			return reader.read(source, options);
		},
	};
	const pasted = new Pasted(
		watched,
		() => `id-${++count}`,
		() => undefined,
	);
	return { pasted, types };
}

const html = '<h1>Bridge opens</h1><p>At last.</p>';
const plain = 'Bridge opens\r\n\r\nAt last.';
/** As a text box hands it back. */
const inBox = 'Bridge opens\n\nAt last.';

describe('formatted text in the paste box', () => {
	it('is read as such while the box holds it, and as plain text on request', async () => {
		const { pasted, types } = box();
		pasted.offer(plain, html);
		await pasted.write(inBox);
		expect(pasted.formatted).toBe('used');
		await pasted.format(false);
		expect(pasted.formatted).toBe('unused');
		await pasted.format(true);
		expect(types).toEqual(['text/html', 'text/plain', 'text/html']);
	});

	it('is forgotten once the box says something else', async () => {
		const { pasted, types } = box();
		pasted.offer(plain, html);
		await pasted.write(inBox);
		await pasted.write(`${inBox} More.`);
		expect(pasted.formatted).toBeUndefined();
		expect(types.at(-1)).toBe('text/plain');
	});

	it('that has nothing which plain text would lose is none', async () => {
		const { pasted } = box();
		pasted.offer('a line', '<span style="color:red">a line</span>');
		await pasted.write('a line');
		expect(pasted.formatted).toBeUndefined();
	});
});

describe('the paste box', () => {
	it('knows the address of a page from an article', async () => {
		const { pasted } = box();
		await pasted.write(' https://pier.example/bridge?opens=1 ');
		expect(pasted.address).toBe('https://pier.example/bridge?opens=1');
		expect(pasted.source).toBeUndefined();
		await pasted.write('https://pier.example/bridge\n\nThe bridge opened.');
		expect(pasted.address).toBe('');
		expect(pasted.source?.articles).toHaveLength(1);
	});

	it('holds in the end what was written last', async () => {
		const { pasted } = box();
		await Promise.all(['One.', 'One. Two.', 'One. Two. Three.'].map((text) => pasted.write(text)));
		expect(pasted.source?.articles.map(({ text }) => text)).toEqual(['One. Two. Three.']);
	});
});
