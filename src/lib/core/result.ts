/**
 * What may go wrong as a fact of life (a bad file, a full disk) is a value, not an exception.
 * Exceptions stay for mistakes in the program.
 */
export type Result<T, E = Problem> =
	{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/**
 * A failure that a person will read. `code` names a message in `src/messages/<locale>/problems.json`
 * (`problem_<code>`), `where` the place in their file or data, `params` what the sentence quotes.
 */
export interface Problem {
	readonly code: string;
	readonly where?: string;
	readonly params?: Readonly<Record<string, string | number>>;
}

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
	return { ok: true, value };
}

export function fail<E>(error: E): { readonly ok: false; readonly error: E } {
	return { ok: false, error };
}
