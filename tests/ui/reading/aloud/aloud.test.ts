/** Reading aloud with a stand-in for the browser's voices, which says one word whenever it is told to. */
import { expect, test } from 'vitest';
import { readingFrom } from '#lib/core/text/aloud.ts';
import { plainTextBlocks } from '#lib/core/text/blocks.ts';
import type { Article } from '#lib/core/model/article.ts';
import { Aloud } from '#lib/ui/reading/aloud/aloud.svelte.ts';
import { speechOf, type Speaking } from '#lib/ui/reading/aloud/speech.ts';

const TEXT = 'The ferry is late. Nobody knows why.\nIt broke.';
const ARTICLE: Article = {
	type: 'article',
	id: 'a',
	title: '',
	outlet: '',
	language: 'en',
	text: TEXT,
	blocks: plainTextBlocks(TEXT.replace('\n', ' ')),
	hash: '',
};
const VOICE = { lang: 'en-GB', localService: true, default: true, name: 'Ada' };

class Utterance {
	rate = 1;
	onboundary?: (event: { name: string; charIndex: number }) => void;
	onend?: () => void;
	onerror?: () => void;
	constructor(readonly text: string) {}
}

/** A browser that speaks: `queue` is what it is saying and is still to say. */
function browser(voices = [VOICE]) {
	const queue: Utterance[] = [];
	const said: string[] = [];
	const listeners = new Set<() => void>();
	const page = {
		speechSynthesis: {
			getVoices: () => voices,
			speak: (one: Utterance) => {
				queue.push(one);
				said.push(one.text);
			},
			// As browsers do, it tells those that it ends.
			cancel: () => queue.splice(0).forEach((one) => one.onerror?.()),
			addEventListener: (_: string, listen: () => void) => listeners.add(listen),
			removeEventListener: (_: string, listen: () => void) => listeners.delete(listen),
		},
		SpeechSynthesisUtterance: Utterance,
	} as unknown as Speaking;
	return {
		queue,
		said,
		listeners,
		page,
		comesTo: (word: string) =>
			queue[0]!.onboundary!({ name: 'word', charIndex: queue[0]!.text.indexOf(word) }),
		ends: () => queue.shift()!.onend!(),
		breaksOff: () => queue.shift()!.onerror!(),
	};
}

function reading(at = 0) {
	const heard = browser();
	const speech = speechOf(heard.page)!;
	const caret = { anchor: at, head: at };
	const voice = heard.page.speechSynthesis.getVoices()[0]!;
	const aloud = new Aloud(speech, voice, ARTICLE, readingFrom(ARTICLE, caret), 1);
	aloud.goOn();
	return { ...heard, aloud };
}

test('one sentence follows the other, until all has been read', () => {
	const { aloud, said, ends } = reading();
	ends();
	ends();
	expect(aloud.at).toBe(2);
	ends();
	expect(said).toEqual(['The ferry is late.', 'Nobody knows why.', 'It broke.']);
	expect(aloud.state).toBe('finished');
	aloud.goOn();
	expect(said.at(-1)).toBe('The ferry is late.');
});

test('the word that the voice has come to is known by its place in the text', () => {
	const { aloud, comesTo, ends } = reading();
	ends();
	comesTo('knows');
	expect(TEXT.slice(aloud.word!.start, aloud.word!.end)).toBe('knows');
});

test('after a break it goes on with the word that was read last', () => {
	const { aloud, said, comesTo } = reading();
	comesTo('is');
	aloud.pause();
	expect(aloud.state).toBe('paused');
	aloud.goOn();
	comesTo('late');
	expect(said.at(-1)).toBe('is late.');
	expect(TEXT.slice(aloud.word!.start, aloud.word!.end)).toBe('late');
});

test('going to another sentence says that one, and nothing during a break', () => {
	const { aloud, said } = reading();
	aloud.step(1);
	expect(said.at(-1)).toBe('Nobody knows why.');
	aloud.pause();
	aloud.step(1);
	expect(said).toHaveLength(2);
	expect(aloud.at).toBe(2);
	aloud.step(1);
	expect(aloud.at).toBe(2);
	aloud.goOn();
	expect(said.at(-1)).toBe('It broke.');
	aloud.step(-1);
	aloud.step(-1);
	aloud.step(-1);
	expect(said.at(-1)).toBe('The ferry is late.');
});

test('another speed begins with the word that is being read', () => {
	const { aloud, queue, comesTo } = reading();
	comesTo('ferry');
	aloud.setRate(1.5);
	expect(queue.map(({ text, rate }) => [text, rate])).toEqual([['ferry is late.', 1.5]]);
});

test('a voice that breaks off can be asked to go on', () => {
	const { aloud, said, comesTo, breaksOff } = reading();
	comesTo('late');
	breaksOff();
	expect(aloud.state).toBe('broken');
	aloud.goOn();
	expect(said.at(-1)).toBe('late.');
});

test('the voices are there as soon as the browser knows them', async () => {
	const voices: (typeof VOICE)[] = [];
	const { page, listeners } = browser(voices);
	const asked = speechOf(page)!.voices();
	voices.push(VOICE);
	for (const tell of listeners) tell();
	expect(await asked).toEqual([VOICE]);
	expect(listeners.size).toBe(0);
});

test('a browser that cannot speak has no speech', () => {
	expect(speechOf({})).toBeUndefined();
});
