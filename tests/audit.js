/**
 * Whether a package that the application is built from has a known hole that is high or critical:
 * what `npm audit` says, where its registry answers that question. Some mirrors do not.
 */
import { npm } from '../src/tools/setup.js';

/**
 * @returns {{ kind: 'clean' } | { kind: 'holes', report: string } | { kind: 'unanswered', reason: string }}
 */
export function audit() {
	const question = ['audit', '--omit=dev', '--audit-level=high'];
	const { output } = npm([...question, '--json'], { show: false });
	const answer = jsonIn(output);
	if (!answer?.metadata?.vulnerabilities) {
		const reason = answer?.message ?? output.trim().split('\n').at(-1) ?? 'no answer';
		return { kind: 'unanswered', reason };
	}
	const { high = 0, critical = 0 } = answer.metadata.vulnerabilities;
	if (high + critical === 0) return { kind: 'clean' };
	return { kind: 'holes', report: npm(question, { show: false }).output };
}

/**
 * npm says warnings before it says JSON.
 * @param {string} output
 * @returns {{ message?: string, metadata?: { vulnerabilities?: Record<string, number> } } | undefined}
 */
export function jsonIn(output) {
	const start = output.search(/^\{$/m);
	const end = output.lastIndexOf('\n}');
	if (start < 0 || end < start) return undefined;
	try {
		return JSON.parse(output.slice(start, end + 2));
	} catch {
		// cut off: as good as no answer
		return undefined;
	}
}
