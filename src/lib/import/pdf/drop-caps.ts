/** A first letter that is several lines high, given back to the word that it begins. */
import type { Run } from './runs.ts';

/** @param em the size of most letters, in points */
export function withoutDropCaps(runs: readonly Run[], em: number): Run[] {
	const caps = runs.filter(
		({ text, size }) => /^["“‘«]?\p{Lu}$/u.test(text.trim()) && size > 1.7 * em,
	);
	let kept = [...runs];
	for (const cap of caps) {
		const [first] = kept
			.filter((run) => run !== cap && isBeside(run, cap))
			.sort((a, b) => a.y - b.y || a.x - b.x);
		if (!first) continue;
		kept = kept
			.filter((run) => run !== cap)
			.map((run) =>
				run === first ? { ...run, text: cap.text.trim() + run.text.trimStart() } : run,
			);
	}
	return kept;
}

function isBeside(run: Run, cap: Run): boolean {
	const gap = run.x - cap.x - cap.width;
	const isSmaller = run.size * 1.6 < cap.size;
	return (
		isSmaller && gap > -1 && gap < 2 * run.size && run.y <= cap.y + 2 && run.y > cap.y - cap.size
	);
}
