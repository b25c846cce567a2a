/**
 * A report as a tree of elements. The HTML file, the Markdown and the preview on the screen are all
 * written from the same tree, so they can't say different things, and whatever somebody typed is
 * text in it: there is one place for each form where text is escaped.
 */

export type ReportTag =
	| (
			| 'title'
			| 'article'
			| 'header'
			| 'section'
			| 'div'
			| 'h1'
			| 'h2'
			| 'h3'
			| 'h4'
			| 'p'
			| 'ul'
			| 'li'
	  )
	| (
			| 'figure'
			| 'figcaption'
			| 'blockquote'
			| 'dl'
			| 'dt'
			| 'dd'
			| 'a'
			| 'b'
			| 'em'
			| 'mark'
			| 'span'
	  )
	| ('table' | 'caption' | 'thead' | 'tbody' | 'tfoot' | 'tr' | 'th' | 'td' | 'sup')
	// Pictures of SVG.
	| ('svg' | 'rect');

/** No address but `href`, and no attribute that holds a program or a style. */
export type ReportAttribute =
	| ('class' | 'lang' | 'dir' | 'href' | 'rel' | 'scope' | 'role' | 'tabindex' | 'id')
	| ('data-tag' | 'aria-hidden' | 'aria-label')
	| ('viewBox' | 'preserveAspectRatio' | 'x' | 'y' | 'width' | 'height');

export type ReportAttributes = Readonly<Partial<Record<ReportAttribute, string>>>;

export interface ReportElement {
	readonly tag: ReportTag;
	readonly attributes: ReportAttributes;
	readonly children: readonly ReportNode[];
}

export type ReportNode = ReportElement | string;

/** What may stand among the children: what is not there is left out. */
export type ReportPart = ReportNode | undefined | false;

export function element(
	tag: ReportTag,
	attributes: ReportAttributes,
	...children: readonly ReportPart[]
): ReportElement {
	return { tag, attributes, children: present(children) };
}

export function present(parts: readonly ReportPart[]): ReportNode[] {
	return parts.filter((part): part is ReportNode => part !== undefined && part !== false);
}
