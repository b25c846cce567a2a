/** Whether an element is shown to those who see the page. Style sheets are not looked at. */
import { nameOf } from './elements.ts';

const HIDING = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i;
/** The names that frameworks give to what only screen readers say. */
const SPOKEN_ONLY =
	/(?:^|\s)(?:sr-only|visually-?hidden|screen-reader(?:-only|-text)?|u-(?:visually-?hidden|h(?:idden|ide))|a11y-hidden|element-invisible|is-hidden|noprint-hidden)(?:\s|$)/i;

export function isHidden(element: Element): boolean {
	const name = nameOf(element);
	// pages hide themselves until their scripts have run
	if (name === 'html' || name === 'body' || name === 'main') return false;
	if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
	const style = element.getAttribute('style');
	if (style !== null && HIDING.test(style)) return true;
	return SPOKEN_ONLY.test(element.getAttribute('class') ?? '');
}
