/**
 * The one door to the browser's voices (https://webaudio.github.io/web-speech-api/). Its own pause is
 * not used: some systems never come back from it.
 */
import type { Voice } from './voice.ts';

export interface Heard {
	/** The voice has come to this place of what it was given, in UTF-16 units; not every voice tells. */
	readonly word: (at: number) => void;
	readonly done: () => void;
	readonly failed: () => void;
}

export interface Speech<T extends Voice = SpeechSynthesisVoice> {
	/** The voices that there are, as soon as the browser knows them; none if it never does. */
	voices(): Promise<readonly T[]>;
	/** Ends what is being said, and says this. Nothing is heard of what was ended. */
	say(words: string, voice: T, rate: number, heard: Heard): void;
	hush(): void;
}

/** What of a window it takes. */
export interface Speaking {
	readonly speechSynthesis: SpeechSynthesis;
	readonly SpeechSynthesisUtterance: typeof SpeechSynthesisUtterance;
}

/** ms; a browser that has no voices never says so. */
const PATIENCE = 1500;

/** Nothing where the browser cannot speak. */
export function speechOf(page: Partial<Speaking>): Speech | undefined {
	const { speechSynthesis: synthesis, SpeechSynthesisUtterance: Utterance } = page;
	if (!synthesis || !Utterance) return undefined;
	/** What is being said; held, or some browsers would forget to tell that it has ended. */
	let current: SpeechSynthesisUtterance | undefined;

	function hush() {
		current = undefined;
		synthesis!.cancel();
	}

	return {
		async voices() {
			if (!synthesis.getVoices().length) await changeOf(synthesis);
			return synthesis.getVoices();
		},
		say(words, voice, rate, { word, done, failed }) {
			hush();
			const utterance = new Utterance(words);
			current = utterance;
			utterance.voice = voice;
			utterance.lang = voice.lang;
			utterance.rate = rate;
			const listen = <T>(then: (event: T) => void) => {
				return (event: T) => current === utterance && then(event);
			};
			utterance.onboundary = listen(({ name, charIndex }: SpeechSynthesisEvent) => {
				if (name !== 'sentence') word(charIndex);
			});
			utterance.onend = listen(done);
			utterance.onerror = listen(failed);
			synthesis.speak(utterance);
		},
		hush,
	};
}

function changeOf(synthesis: SpeechSynthesis): Promise<void> {
	return new Promise((resolve) => {
		const settle = () => {
			clearTimeout(timer);
			synthesis.removeEventListener('voiceschanged', settle);
			resolve();
		};
		const timer = setTimeout(settle, PATIENCE);
		synthesis.addEventListener('voiceschanged', settle);
	});
}
