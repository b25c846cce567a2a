/** What a page and a worker write to each other, whatever the worker is asked. */

/** Each question's name → what it takes and what it gives. */
export type Asked = Readonly<Record<string, { readonly input: unknown; readonly output: unknown }>>;

export type ToWorker<Q extends object> =
	| { readonly ask: keyof Q & string; readonly number: number; readonly input: Inputs<Q> }
	| { readonly cancel: number };

export type FromWorker<Q extends object> =
	/** It is worked on: those before it are answered. */
	| { readonly number: number; readonly begun: true }
	| { readonly number: number; readonly share: number }
	| { readonly number: number; readonly output: Outputs<Q> }
	| { readonly number: number; readonly failure: string };

/** The questions that a table of functions answers; each takes an input and what the worker knows. */
export type QuestionsOf<Table extends object> = {
	[Q in keyof Table]: Table[Q] extends (input: infer Input, ...known: never[]) => infer Given
		? { input: Input; output: Answer<Given> }
		: never;
};

type Inputs<Q extends object> = {
	[K in keyof Q]: Q[K] extends { input: infer I } ? I : never;
}[keyof Q];
type Outputs<Q extends object> = {
	[K in keyof Q]: Q[K] extends { output: infer O } ? O : never;
}[keyof Q];

type Answer<Given> =
	Given extends Generator<number, infer Output>
		? Output
		: Given extends AsyncGenerator<number, infer Output>
			? Output
			: Awaited<Given>;
