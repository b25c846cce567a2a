/** Brings the focus back to a claim whose row may have gone elsewhere on the page. */
import { tick } from 'svelte';

export async function focusClaim(claim: string): Promise<void> {
	await tick();
	document.querySelector<HTMLElement>(`[data-claim="${CSS.escape(claim)}"] .menu button`)?.focus();
}
