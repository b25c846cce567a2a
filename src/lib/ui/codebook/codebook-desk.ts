/** What the parts of the codebook page share: what can be done, asked for, and said. */
import { createContext } from 'svelte';
import type { CodebookActs } from '#lib/state/codebook.ts';

/** A dialog of the page. */
export type Question =
	/** `Tag.id`, or `Code.id` of what is merged or moved. */
	| { readonly kind: 'merge'; readonly tag: string }
	| { readonly kind: 'merge' | 'move'; readonly code: string }
	| { readonly kind: 'import' }
	| { readonly kind: 'review' };

export interface CodebookDesk {
	readonly acts: CodebookActs;
	/** Opens a dialog. */
	readonly ask: (question: Question) => void;
	/** To assistive technology, where the eye sees it anyway. */
	readonly say: (sentence: string) => void;
}

export const [useCodebook, setCodebook] = createContext<CodebookDesk>();
