/**
 * The worker's side of asking: works on one question after another, tells how far it is, and drops
 * what is cancelled.
 */
import type { FromWorker, QuestionsOf, ToWorker } from './letters.ts';

/** How long to work before messages are looked at, in milliseconds. */
const STRETCH = 12;

type Question = (input: unknown, known: unknown) => unknown;
type Steps = Generator<number, unknown> | AsyncGenerator<number, unknown>;

/**
 * Takes what the page writes; answers through `send`, by the table's functions. `known` is what they
 * get besides their input.
 */
export function answering<Table extends object>(
	questions: Table,
	known: unknown,
	send: (letter: FromWorker<QuestionsOf<Table>>) => void,
): (letter: ToWorker<QuestionsOf<Table>>) => void {
	const cancelled = new Set<number>();
	const open = new Set<number>();
	let last: Promise<void> = Promise.resolve();

	async function answer(
		letter: Extract<ToWorker<QuestionsOf<Table>>, { ask: unknown }>,
	): Promise<void> {
		const { number } = letter;
		try {
			if (cancelled.has(number)) return;
			send({ number, begun: true });
			const given = (questions[letter.ask] as Question)(letter.input, known);
			const output = isSteps(given) ? await runToEnd(given, number) : await given;
			if (cancelled.has(number)) return;
			send({ number, output } as FromWorker<QuestionsOf<Table>>);
		} catch (error) {
			send({ number, failure: String(error) });
		} finally {
			open.delete(number);
			cancelled.delete(number);
		}
	}

	async function runToEnd(steps: Steps, number: number): Promise<unknown> {
		let since = performance.now();
		for (;;) {
			const step = await steps.next();
			if (step.done) return step.value;
			if (performance.now() - since < STRETCH) continue;
			send({ number, share: step.value });
			await nextTurn();
			since = performance.now();
			if (cancelled.has(number)) return undefined;
		}
	}

	return (letter) => {
		if ('cancel' in letter) {
			if (open.has(letter.cancel)) cancelled.add(letter.cancel);
			return;
		}
		open.add(letter.number);
		last = last.then(() => answer(letter));
	};
}

function isSteps(given: unknown): given is Steps {
	return typeof given === 'object' && given !== null && 'next' in given;
}

/** Lets messages in; unlike a timer it is not slowed down when nested. */
function nextTurn(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(undefined);
	});
}
