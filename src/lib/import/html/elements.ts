/** What the names of HTML's elements mean for the text in them. */

/** Their content is no text of the page, or is shown only if something else fails. */
const WITHOUT_TEXT = words(
	'head title script style template noscript iframe object embed canvas audio video datalist ' +
		'select option optgroup textarea input progress meter noembed noframes rt rp dialog annotation ' +
		'annotation-xml amp-ad amp-sidebar amp-state amp-consent amp-analytics',
);

/** Of a drawing, only what stands on it as HTML is read. */
const OF_DRAWINGS = words('text tspan textpath desc metadata defs symbol');

const BLOCKS = words(
	'html body main article section header footer nav aside div p h1 h2 h3 h4 h5 h6 hgroup ul ol ' +
		'menu dir li dl dt dd blockquote figure figcaption pre listing xmp plaintext address form ' +
		'fieldset legend details summary search center table caption thead tbody tfoot tr td th hr ' +
		'frameset noframes amp-story-page',
);

function words(list: string): ReadonlySet<string> {
	return new Set(list.split(' '));
}

/** In lower case, also for elements of drawings and formulas. */
export function nameOf(element: Element): string {
	return element.localName.toLowerCase();
}

export function isWithoutText(element: Element): boolean {
	const name = nameOf(element);
	if (name === 'dialog') return !element.hasAttribute('open');
	if (WITHOUT_TEXT.has(name)) return true;
	return OF_DRAWINGS.has(name) && 'ownerSVGElement' in element && Boolean(element.ownerSVGElement);
}

/** Whether a line of its own begins with it, and another one after it. */
export function isBlock(element: Element): boolean {
	const name = nameOf(element);
	if (BLOCKS.has(name)) return true;
	// nobody but its script knows; among words it is one of them
	if (name.includes('-')) return !isWord(element.previousSibling) && !isWord(element.nextSibling);
	const style = name === 'span' || name === 'a' ? element.getAttribute('style') : null;
	return style !== null && /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|table)/i.test(style);
}

function isWord(node: Node | null): boolean {
	return node?.nodeType === 3 && /\S/.test(node.nodeValue ?? '');
}
