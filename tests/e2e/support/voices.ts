/**
 * Stands in for the voices of a device, which browsers without a head have none of: what the page asks
 * to be said can be looked at, and goes on when the test says so.
 */
import type { Page } from '@playwright/test';

/** Before the page is opened. @param language of the only voice that there is */
export async function giveVoice(page: Page, language: string): Promise<void> {
	await page.addInitScript((lang) => {
		const queue: Utterance[] = [];
		class Utterance {
			onboundary?: (event: { name: string; charIndex: number }) => void;
			onend?: () => void;
			constructor(readonly text: string) {}
		}
		const voice = { lang, localService: true, default: true, name: 'Stand-in' };
		Object.defineProperties(window, {
			SpeechSynthesisUtterance: { value: Utterance },
			speechSynthesis: {
				value: {
					getVoices: () => [voice],
					speak: (utterance: Utterance) => queue.push(utterance),
					cancel: () => queue.splice(0),
				},
			},
			spoken: { value: queue },
		});
	}, language);
}

interface Spoken {
	readonly text: string;
	onboundary(event: { name: string; charIndex: number }): void;
	onend(): void;
}

/** What is being said, or nothing. */
export function saying(page: Page): Promise<string | undefined> {
	return page.evaluate(() => (window as unknown as { spoken: Spoken[] }).spoken[0]?.text);
}

/** The voice comes to this word. */
export async function comeTo(page: Page, word: string): Promise<void> {
	await page.evaluate((word) => {
		const [now] = (window as unknown as { spoken: Spoken[] }).spoken;
		now!.onboundary({ name: 'word', charIndex: now!.text.indexOf(word) });
	}, word);
}

/** The voice has said it. */
export async function finish(page: Page): Promise<void> {
	await page.evaluate(() => (window as unknown as { spoken: Spoken[] }).spoken.shift()!.onend());
}

/** The words under a CSS highlight. */
export function highlighted(page: Page, name: string): Promise<string> {
	return page.evaluate(
		(name) => [...(CSS.highlights.get(name) ?? [])].map((range) => `${range as Range}`).join(' | '),
		name,
	);
}
