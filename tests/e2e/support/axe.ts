/** Runs axe-core in a page, by every rule of WCAG 2.2 A and AA. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

/**
 * axe-core itself. Evaluate it, do not insert it: the content security policy rightly refuses a
 * script that is not ours.
 */
export const axeSource = readFileSync(
	createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
	'utf8',
);

/** Best practices are left out: a violation is a breach of the standard, never a matter of taste. */
export const axeOptions: RunOptions = {
	runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
	rules: { 'target-size': { enabled: true } },
};

/** The violations as sentences with where they are, none for a page without. */
export async function axe(page: Page): Promise<string[]> {
	await page.evaluate(axeSource);
	const results = await page.evaluate(
		(options) => (globalThis as unknown as AxeGlobal).axe.run(document, options),
		axeOptions,
	);
	return violations(results);
}

export interface AxeGlobal {
	axe: { run(root: Document, options: RunOptions): Promise<AxeResults> };
}

export function violations(results: AxeResults): string[] {
	return results.violations.flatMap((rule) =>
		rule.nodes.map(
			(node) =>
				`${rule.id}: ${rule.help}, at ${node.target.join(' ')}\n${node.failureSummary ?? ''}`,
		),
	);
}
