/**
 * The sentence for a problem: its message `problem_<code>`, or a plain one for a code that has none
 * yet, so that no failure ever goes unsaid.
 */
import type { Problem } from '#lib/core/result.ts';
import { m } from '#messages';

type Sentence = (inputs: Record<string, unknown>) => string;

export function problemText({ code, where, params }: Problem): string {
	const name = `problem_${code.replaceAll('-', '_')}`;
	const sentence = (m as unknown as Record<string, Sentence | undefined>)[name];
	const place = where ?? '';
	return sentence?.({ ...params, where: place }) ?? m.problem_unnamed({ code, where: place });
}
