/**
 * What may go wrong as a fact of life (a bad file, a full disk) is a value, not an exception.
 * Exceptions stay for mistakes in the program.
 */
export type Result<T, E = Problem> =
	{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/**
 * A failure that a person will read. `code` names a message in `src/messages/<locale>/problems.json`
 * (`problem_<code>`), `where` the place in their file or data, `params` what the sentence quotes.
 * `file` is what they know the file by, if `where` is a place inside it.
 */
export interface Problem {
	readonly code: string;
	readonly where?: string;
	readonly file?: string;
	readonly params?: Readonly<Record<string, string | number>>;
}

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
	return { ok: true, value };
}

/** The result, with the name of the file that it is of where a problem has a place inside it. */
export function inFile<T>(result: Result<T>, file: string): Result<T> {
	if (result.ok || result.error.where === file) return result;
	return fail({ ...result.error, file });
}

export function fail<E>(error: E): { readonly ok: false; readonly error: E } {
	return { ok: false, error };
}
