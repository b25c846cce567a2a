/** An article being read aloud: sentence by sentence, forth and back, with breaks. */
import { spokenWord, type Reading } from '#lib/core/text/aloud.ts';
import type { Article } from '#lib/core/model/article.ts';
import type { Span } from '#lib/core/text/span.ts';
import type { Speech } from './speech.ts';

/** `broken`: the voice failed; it can be asked again. */
type State = 'speaking' | 'paused' | 'finished' | 'broken';

export class Aloud {
	readonly #speech: Speech;
	readonly #voice: SpeechSynthesisVoice;
	readonly #article: Article;
	readonly sentences: readonly Span[];
	#rate: number;
	/** Where the voice is, an offset into the text. */
	#offset: number;

	state = $state<State>('paused');
	/** Which sentence is read, by its place in `sentences`. */
	at = $state(0);
	/** The word that is read, where the voice tells. */
	word = $state.raw<Span>();

	/** @param reading with at least one sentence; nothing is said before `goOn` */
	constructor(
		speech: Speech,
		voice: SpeechSynthesisVoice,
		article: Article,
		reading: Reading,
		rate: number,
	) {
		this.#speech = speech;
		this.#voice = voice;
		this.#article = article;
		this.sentences = reading.sentences;
		this.#rate = rate;
		this.at = reading.first;
		this.#offset = this.sentence.start;
	}

	get sentence(): Span {
		return this.sentences[this.at]!;
	}

	/** Reads on from the word that was read last; from the start once all has been read. */
	goOn(): void {
		if (this.state === 'finished') this.#go(0);
		this.#say();
	}

	pause(): void {
		this.#speech.hush();
		this.state = 'paused';
	}

	/** Goes to another sentence, and stays silent if it is. */
	step(by: 1 | -1): void {
		const next = this.at + by;
		if (next >= this.sentences.length) return;
		this.#go(Math.max(0, next));
		if (this.state === 'speaking') this.#say();
		else this.state = 'paused';
	}

	/** @param rate times the voice's usual speed */
	setRate(rate: number): void {
		this.#rate = rate;
		if (this.state === 'speaking') this.#say();
	}

	#go(at: number): void {
		this.at = at;
		this.#offset = this.sentence.start;
		this.word = undefined;
	}

	#say(): void {
		const { sentence } = this;
		const from = this.#offset;
		this.state = 'speaking';
		const words = this.#article.text.slice(from, sentence.end).replaceAll('\n', ' ');
		this.#speech.say(words, this.#voice, this.#rate, {
			word: (at) => {
				const word = spokenWord(this.#article, from + at, sentence);
				if (!word) return;
				this.#offset = word.start;
				this.word = word;
			},
			done: () => this.#next(),
			failed: () => (this.state = 'broken'),
		});
	}

	#next(): void {
		if (this.at + 1 < this.sentences.length) {
			this.#go(this.at + 1);
			this.#say();
		} else {
			this.word = undefined;
			this.state = 'finished';
		}
	}
}
