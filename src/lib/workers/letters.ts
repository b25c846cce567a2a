/** What the page and the worker write to each other. */
import type { Questions } from './questions.ts';

export type ToWorker =
	| {
			readonly ask: keyof Questions;
			readonly number: number;
			readonly input: Questions[keyof Questions]['input'];
	  }
	| { readonly cancel: number };

export type FromWorker =
	| { readonly number: number; readonly share: number }
	| { readonly number: number; readonly output: Questions[keyof Questions]['output'] }
	| { readonly number: number; readonly failure: string };
