/** What an article's view has to be told, and what it tells. Every position is an offset into the text. */
import type { Highlight } from '#lib/core/anchor/placed.ts';
import type { Article } from '#lib/core/model/article.ts';
import type { Span } from '#lib/core/text/span.ts';
import type { CardId } from './marks.ts';
import type { ReadOnlyOptions } from './read-only.ts';
import type { Settled } from './selection.ts';
import type { TextTools } from './text-tools.ts';

export interface ArticleViewOptions extends Omit<ReadOnlyOptions, 'language'> {
	readonly article: Article;
	/** What is marked from the start, in the order of the text; those that are set later replace it. */
	readonly highlights?: readonly Highlight[];
	/** The element that scrolls the text. */
	readonly scroller: HTMLElement;
	readonly cardId: CardId;
	/** Fetches what the first key or selection needs; asked again as long as it fails. */
	readonly tools: () => Promise<TextTools>;
	/** Whether selections grow to whole words; asked each time. */
	readonly snaps: () => boolean;
	/** The selection is meant: its span, or none, and the highlights at the caret then. */
	readonly onSettled: (
		span: Span | undefined,
		atCaret: readonly string[],
		how: Omit<Settled, 'exact'>,
	) => void;
	/** The selection is moving; what was said of it last no longer holds. */
	readonly onMoving: () => void;
	/**
	 * Every key that is pressed in the text: `used` here, meant for something `outside` that also
	 * hears it, or left to the `text`.
	 */
	readonly onKey: (event: KeyboardEvent) => 'used' | 'outside' | 'text';
	readonly onFocus: () => void;
	/** Brackets have to be measured again. */
	readonly onLayout: () => void;
}
