import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describe as describePassage } from '#lib/core/anchor/describe.ts';
import type { Annotation } from '#lib/core/model/annotation.ts';
import type { Article } from '#lib/core/model/article.ts';
import { apply, isEmpty, snapshotOf, type Change } from '#lib/core/model/change.ts';
import { DEFAULT_TAGS } from '#lib/core/model/codebook-default.ts';
import { EMPTY_SNAPSHOT } from '#lib/core/model/snapshot.ts';
import { plainTextBlocks } from '#lib/core/text/blocks.ts';
import { finish } from '#lib/import/index.ts';
import type { NamedFile } from '#lib/ui/exchange/dropped-files.ts';
import type { IncomingArticle } from '#lib/ui/exchange/incoming-article.svelte.ts';
import type { Destination, Incoming } from '#lib/ui/exchange/incoming.svelte.ts';
import { nativeFile } from '#lib/ui/shared/download.ts';
import { file, into, reader } from './reading-here.ts';

const story = { type: 'story', id: 's', title: 'Bridge', articles: [] } as const;
const text = 'Bridge opens\n\nThe bridge opened on Monday.\n\nOfficials praised the crew.';
const day = new Date(2026, 10, 22);

const destination: Destination = { story, time: '2026-11-22T10:00:00.000Z' };

async function changeOf(incoming: Incoming): Promise<Change> {
	return (await incoming.change(destination)).change;
}

const whole = { includeText: true, includeNotes: true };

describe('a paste', () => {
	it('becomes an article in the story, with what the person wrote about it', async () => {
		const incoming = into(EMPTY_SNAPSHOT);
		await incoming.pasted.write(text);
		incoming.articles[0]!.form.outlet = 'The Pier';
		await incoming.pasted.write(`${text} More.`);
		const after = apply(EMPTY_SNAPSHOT, await changeOf(incoming));
		expect([...after.articles.values()]).toMatchObject([
			{ title: 'Bridge opens', outlet: 'The Pier', text: `${text} More.` },
		]);
		expect(after.stories.get('s')?.articles).toEqual([...after.articles.keys()]);
	});

	it('is taken back when the box is emptied', async () => {
		const incoming = into(EMPTY_SNAPSHOT);
		await incoming.pasted.write(text);
		await incoming.pasted.write(' ');
		expect(incoming.isEmpty).toBe(true);
	});

	it('uses the article that has the very same text', async () => {
		const first = into(EMPTY_SNAPSHOT);
		await first.pasted.write(text);
		const here = apply(EMPTY_SNAPSHOT, await changeOf(first));
		const second = into(here);
		await second.pasted.write(text);
		expect(isEmpty(await changeOf(second))).toBe(true);
	});

	it('says what has to be corrected', async () => {
		const incoming = into(EMPTY_SNAPSHOT);
		await incoming.pasted.write(text);
		const { form } = incoming.articles[0]!;
		form.published = 'soon';
		form.url = 'pier.example';
		form.language = 'no language';
		expect(Object.keys(form.problems)).toEqual(['published', 'url', 'language']);
		expect(form.valid).toBe(false);
	});

	it('can be shown at every letter that is typed', async () => {
		const incoming = into(EMPTY_SNAPSHOT);
		await incoming.pasted.write(text);
		const { form } = incoming.articles[0]!;
		const language = (typed: string) => ((form.language = typed), form.facts.language);
		expect(['', 'e', 'es', 'es-', 'ES-mx', 'e s'].map(language)).toEqual([
			'en',
			'en',
			'es',
			'en',
			'es-MX',
			'en',
		]);
		fc.assert(
			fc.property(fc.string(), fc.string(), fc.string(), (language, url, published) => {
				Object.assign(form, { language, url, published });
				expect(Object.keys(form.facts)).toEqual(
					expect.arrayContaining(['title', 'outlet', 'language']),
				);
			}),
		);
	});
});

describe('files', () => {
	it('of articles come in together, and one that cannot be read is named', async () => {
		const incoming = into(EMPTY_SNAPSHOT);
		const files = [
			file('the-pier.txt', text),
			file('metro.md', '---\noutlet: Metro\n---\n# Open\n\nAt last.'),
			file('broken.crossread.json', '{'),
		];
		await incoming.take(files);
		expect(incoming.articles.map(({ form }) => form.facts.outlet)).toEqual(['The Pier', 'Metro']);
		expect(incoming.problems).toMatchObject([{ where: 'broken.crossread.json' }]);
	});

	it('of Crossread bring nothing the second time', async () => {
		const first = into(EMPTY_SNAPSHOT);
		await first.pasted.write(text);
		const here = apply(EMPTY_SNAPSHOT, await changeOf(first));
		const { name, text: json } = nativeFile(here, whole, 'Bridge', day);
		const again = into(here);
		await again.take([file(name, json)]);
		expect(again.records.plan.same.length).toBeGreaterThan(0);
		expect(again.isEmpty).toBe(true);
		expect(isEmpty(await changeOf(again))).toBe(true);
	});

	it('are not read on after Cancel, and others are', async () => {
		const incoming = into(EMPTY_SNAPSHOT);
		const first = incoming.take([file('a.txt', text), file('b.txt', text)]);
		expect(incoming.progress.files).toBe(2);
		incoming.cancel();
		expect(incoming.progress.running).toBe(false);
		await first;
		expect(incoming.isEmpty).toBe(true);
		await incoming.take([file('the-pier.txt', text)]);
		expect(incoming.articles.map(({ form }) => form.facts.outlet)).toEqual(['The Pier']);
	});

	it('that are chosen while others are read come in too, counted together', async () => {
		const incoming = into(EMPTY_SNAPSHOT);
		const first = incoming.take([file('a.txt', text)]);
		const second = incoming.take([file('b.txt', text), file('c.txt', text)]);
		expect(incoming.progress.files).toBe(3);
		await Promise.all([first, second]);
		expect(incoming.articles).toHaveLength(3);
		expect(incoming.progress.running).toBe(false);
	});

	it('are read when one before them has failed in a way that nobody thought of', async () => {
		const incoming = into(EMPTY_SNAPSHOT, {
			...reader,
			rows: () => Promise.reject(new RangeError('no wind')),
		});
		const table = file('list.csv', 'Headline,Body\nA,One.\nB,Two.\n');
		await incoming.take([table, file('a.txt', text)]);
		expect(incoming.articles).toHaveLength(1);
		expect(incoming.progress.running).toBe(false);
		expect(incoming.problems).toEqual([
			{ code: 'file-not-read', where: 'list.csv', params: { reason: 'RangeError: no wind' } },
		]);
	});

	it('are read in the encoding that they are in, or refused', async () => {
		const incoming = into(EMPTY_SNAPSHOT);
		const bytes = (...codes: number[]) => Uint8Array.from(codes);
		await incoming.take([
			file('old.txt', bytes(0x43, 0x61, 0x66, 0xe9)),
			file('notepad.txt', bytes(0xff, 0xfe, 0x41, 0x00, 0xe9, 0x00)),
			file('other.txt', bytes(0x89, 0x50, 0x4e, 0x47, 0x00, 0xff)),
		]);
		expect(incoming.articles.map(({ text }) => text)).toEqual(['Café', 'Aé']);
		expect(incoming.problems).toEqual([{ code: 'article-no-text', where: 'other.txt' }]);
	});
});

describe('a table', () => {
	const table = (body: string) =>
		file('list.csv', `Headline,Event,Body,Notes\nA,Flood,${body},x\nB,Tax,Two words.,y\n`);
	const titleFor = ({ story }: IncomingArticle) => story;

	it('comes in as the stories that its rows name', async () => {
		const incoming = into(EMPTY_SNAPSHOT);
		await incoming.take([table('The water came.')]);
		const [found] = incoming.tables;
		await incoming.remap(found!, { title: 0, story: 1, text: 2 });
		const { change, stories, articles } = await incoming.change({ ...destination, titleFor });
		expect([stories.length, articles]).toEqual([2, 2]);
		const after = apply(EMPTY_SNAPSHOT, change);
		expect([...after.stories.values()].map(({ title }) => title)).toEqual(['Flood', 'Tax']);
	});

	it('is read anew when its columns hold something else', async () => {
		const incoming = into(EMPTY_SNAPSHOT);
		await incoming.take([table('The water came.')]);
		await incoming.remap(incoming.tables[0]!, { title: 0, text: 3 });
		expect(incoming.articles.map(({ text }) => text)).toEqual(['x', 'y']);
		await incoming.remap(incoming.tables[0]!, { title: 0 });
		expect(incoming.isEmpty).toBe(true);
	});
});

describe('a table that is read anew', () => {
	const rows = file('list.csv', 'Headline,Event,Body,Notes\nA,Flood,One.,\nB,Tax,Two.,Two.\n');

	it('keeps what was written about its rows by hand', async () => {
		const incoming = into(EMPTY_SNAPSHOT);
		await incoming.take([rows]);
		const [table] = incoming.tables;
		await incoming.remap(table!, { title: 0, story: 1, text: 2 });
		const [first, second] = incoming.articles;
		first!.form.outlet = 'The Pier';
		first!.leftOut = true;
		second!.form.outlet = 'Metro';
		second!.story = 'Money';
		second!.put([0], false);
		// In the first row there is no text now, and then there is one again.
		await incoming.remap(table!, { text: 3 });
		expect(incoming.articles).toEqual([second]);
		await incoming.remap(table!, {});
		await incoming.remap(table!, { author: 0, text: 2 });
		expect(incoming.articles).toEqual([first, second]);
		expect(first).toMatchObject({ leftOut: true, story: '' });
		expect(first?.form).toMatchObject({ outlet: 'The Pier', author: 'A' });
		expect(second).toMatchObject({ story: 'Money', parts: [{ state: 'aside' }] });
	});

	it('is not being read any more when that was cancelled', async () => {
		const incoming = into(EMPTY_SNAPSHOT, {
			...reader,
			rows: async (table, mapping, options) => {
				options?.onprogress?.(0.5);
				incoming.cancel();
				return reader.rows(table, mapping, options);
			},
		});
		await incoming.take([rows]);
		expect(incoming.tables.map(({ share }) => share)).toEqual([undefined]);
		expect(incoming.articles).toEqual([]);
	});
});

describe('files in folders', () => {
	it('belong to the stories that the folders are named after', async () => {
		const incoming = into(EMPTY_SNAPSHOT);
		const names = [
			'news/river-flood/a.txt',
			'news/river-flood/b.txt',
			'news/tax/c.txt',
			'news/d.txt',
		];
		await incoming.take(names.map((name) => file(name, `Text of ${name}.`)));
		expect(incoming.articles.map(({ story }) => story)).toEqual([
			'river flood',
			'river flood',
			'',
			'',
		]);
	});
});

describe('a text that is here already', () => {
	const url = 'https://pier.example/bridge';
	const words = 'The bridge opened on Monday, and the crew of the ferry was there to see it open.';
	const here = snapshotOf(
		[
			finish(
				{
					title: 'T',
					outlet: 'O',
					language: 'en',
					url,
					text: words,
					blocks: plainTextBlocks(words),
				},
				'stored',
			),
		],
		EMPTY_SNAPSHOT,
	);

	it('at the same address, changed, becomes a new version unless the person says otherwise', async () => {
		const incoming = into(here);
		const changed = words.replace('to see it open', 'but did not see it open');
		await incoming.take([file('a.txt', `${url}\n\n${changed}`)]);
		const [article] = incoming.articles;
		expect(incoming.twins.of(article!)?.kind).toBe('same-url');
		expect(incoming.twins.decisionOn(article!)).toBe('version');
		expect((await changeOf(incoming)).updated.map(([before]) => before.id)).toEqual(['stored']);
		incoming.twins.decide([article!], 'same-url', 'own');
		expect((await changeOf(incoming)).updated).toEqual([]);
	});

	it('at the same address with hardly a word in common stays an article of its own', async () => {
		const incoming = into(here);
		await incoming.take([file('a.txt', `${url}\n\nTaxes rise in spring, the council says.`)]);
		const [article] = incoming.articles;
		expect(incoming.twins.of(article!)?.kind).toBe('same-url');
		expect(incoming.twins.decisionOn(article!)).toBe('own');
	});

	it('in nearly the same words stays an article of its own', async () => {
		const incoming = into(here);
		await incoming.take([file('a.txt', `${words} All of it.`)]);
		const [article] = incoming.articles;
		expect(incoming.twins.of(article!)?.kind).toBe('near');
		expect(incoming.twins.decisionOn(article!)).toBe('own');
	});

	it('is known among the files that come in, too', async () => {
		const incoming = into(EMPTY_SNAPSHOT);
		await incoming.take([file('a.txt', words), file('b.txt', words)]);
		const { articles } = await incoming.change(destination);
		expect(articles).toBe(1);
	});
});

describe('several Crossread files of one story', () => {
	const article = finish(
		{ title: 'T', outlet: 'O', language: 'en', text, blocks: plainTextBlocks(text) },
		'a',
	);
	const marked = (note: string): Annotation => ({
		type: 'annotation',
		id: '11111111-1111-4111-8111-111111111111',
		article: 'a',
		anchor: describePassage(article, { start: 0, end: 12 }),
		tag: 'framing',
		codes: [],
		note,
		creator: 'You',
		created: '2026-01-01T00:00:00.000Z',
		modified: '2026-01-01T00:00:00.000Z',
	});
	const handedIn = (note: string, extra: Article): NamedFile => {
		const snapshot = snapshotOf(
			[...DEFAULT_TAGS, article, extra, { ...story, articles: ['a', extra.id] }, marked(note)],
			EMPTY_SNAPSHOT,
		);
		const { text: json } = nativeFile(snapshot, whole, note, day);
		return file(`${note}.crossread.json`, json);
	};

	it('come in together with nothing of either lost', async () => {
		const incoming = into(EMPTY_SNAPSHOT);
		await incoming.take([
			handedIn('of A', { ...article, id: 'b' }),
			handedIn('of B', { ...article, id: 'c' }),
		]);
		const after = apply(EMPTY_SNAPSHOT, await changeOf(incoming));
		expect(after.stories.get('s')?.articles.toSorted()).toEqual(['a', 'b', 'c']);
		const [annotation] = after.annotations.get('a')!.values();
		expect(annotation?.note).toContain('of A');
		expect(annotation?.note).toContain('of B');
	});
});
