/** What the parts of the codebook page share: what can be done, asked for, and said. */
import { createContext } from 'svelte';
import type { Code, Tag } from '#lib/core/model/codebook.ts';
import type { CodebookActs } from '#lib/state/codebook.ts';

/** A dialog of the page. */
export type Question =
	| { readonly kind: 'merge'; readonly tag: Tag; readonly code?: Code }
	| { readonly kind: 'move'; readonly tag: Tag; readonly code: Code }
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
