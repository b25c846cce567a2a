/** What the ways of scrolling together are called. */
import { m } from '#messages';
import type { Mode } from './scroll-mode.svelte.ts';

const NAMES: Record<Mode, () => string> = {
	free: m.scroll_free,
	aligned: m.scroll_aligned,
	locked: m.scroll_locked,
};
const HINTS: Record<Mode, () => string> = {
	free: m.scroll_free_hint,
	aligned: m.scroll_aligned_hint,
	locked: m.scroll_locked_hint,
};

export function modeName(mode: Mode): string {
	return NAMES[mode]();
}

export function modeHint(mode: Mode): string {
	return HINTS[mode]();
}
