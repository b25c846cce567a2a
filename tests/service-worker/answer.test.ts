/** Where an answer comes from, for a page of the version in use and for one of an older version. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Answers } from '../../src/service-worker/answer.ts';
import { fill } from '../../src/service-worker/fill.ts';
import { Versions } from '../../src/service-worker/versions.ts';
import { asking, FOLDER, Site } from './site.ts';

let site: Site;
let missing: number;
beforeEach(() => {
	site = new Site();
	missing = 0;
});
afterEach(() => void vi.unstubAllGlobals());

async function install(version: string, files: Readonly<Record<string, string>>) {
	const versions = new Versions(FOLDER);
	const listing = site.build(version, files);
	const source = { listing, cache: await versions.open(version) };
	await fill(source, FOLDER, await versions.complete(version));
	await versions.finish(source);
	await versions.begin(version);
	site.asked.length = 0;
	return { answers: new Answers(FOLDER, listing, versions, () => missing++), cache: source.cache };
}

const FILES = { '': 'home', 'library/': 'library', '_app/immutable/a.js': 'one', 'icon.svg': 'i' };
const text = async (answer: Promise<Response> | undefined) => (await answer)?.text();

test('pages and their parts come from what is installed, whatever is open in them', async () => {
	const { answers } = await install('1', FILES);
	site.files.clear();
	const page = asking('library/?story=a', { mode: 'navigate' });
	expect(await text(answers.to(page, ''))).toBe('library');
	expect(await text(answers.to(asking('_app/immutable/a.js'), 'a'))).toBe('one');
	expect(await text(answers.to(asking('icon.svg'), 'a'))).toBe('i');
	expect([site.asked, missing]).toEqual([[], 0]);
});

test.each(['library', 'library/index.html'])('%s leads to the page itself', async (path) => {
	const { answers } = await install('1', FILES);
	const answer = await answers.to(asking(`${path}?story=a`, { mode: 'navigate' }), '');
	expect(answer?.status).toBe(302);
	expect(answer?.headers.get('location')).toBe(`${FOLDER.href}library/?story=a`);
});

test('what is not of the program is left to the browser', async () => {
	const { answers } = await install('1', FILES);
	for (const request of [
		asking('https://other.example/crossread/icon.svg'),
		asking('/elsewhere/icon.svg'),
		asking('es/library/', { mode: 'navigate' }),
		asking('corpus.json'),
		asking('library/', { method: 'POST', mode: 'navigate' }),
	]) {
		expect(answers.to(request, 'a')).toBeUndefined();
	}
});

test('a page of an older version gets its own parts, one of the newer version that one’s', async () => {
	await install('1', { ...FILES, 'icon.svg': 'old' });
	site.open('a');
	const { answers } = await install('2', {
		...FILES,
		'icon.svg': 'new',
		'_app/immutable/a.js': '',
	});
	site.open('a', 'b');
	expect(await text(answers.to(asking('icon.svg'), 'a'))).toBe('old');
	expect(await text(answers.to(asking('icon.svg'), 'b'))).toBe('new');
	const reload = asking('icon.svg', { mode: 'navigate' });
	expect(await text(answers.to(reload, 'a'))).toBe('new');
});

test('a part that only an older version has is found there, whoever asks', async () => {
	await install('1', { ...FILES, '_app/immutable/old.js': 'old' });
	site.open('a');
	const { answers } = await install('2', FILES);
	expect(await text(answers.to(asking('_app/immutable/old.js'), 'a thread'))).toBe('old');
});

test('what was deleted comes from the network, and is reported', async () => {
	const { answers, cache } = await install('1', FILES);
	await cache.delete(new URL('icon.svg', FOLDER).href);
	expect(await text(answers.to(asking('icon.svg'), 'a'))).toBe('i');
	expect(missing).toBe(1);
	expect((await answers.to(asking('_app/immutable/newer.js'), 'a'))?.status).toBe(404);
	expect(missing).toBe(1);
});
