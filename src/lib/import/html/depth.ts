/** How deep a page is nested and how much is in it, counted before anything is built of it. */
import { Parser } from 'htmlparser2';

export const DEEPEST = 512;
/** More elements than any article has around it; what is built of them takes seconds. */
export const MOST_ELEMENTS = 110_000;

/** Elements that only say how words look: without them the same words are there. */
const LOOKS =
	/<\/?(?:font|b|i|u|em|strong|span|small|big|tt|code|s|strike|center|cite|ins|a)(?=[\s/>])[^<>]*>/gi;

/** What the pre-scan found too much of. Thrown and caught here: the parser has no other way out. */
class TooMuch extends Error {}

/** Runs of text and comments: a sign that is no tag, and every reference to a character, is one of its own. */
const MOST_TEXTS = 400_000;

/** Of one element. */
const MOST_ATTRIBUTES = 1000;
/** Each name in it becomes an argument of a call in the parser's document. */
const LONGEST_CLASS = 50_000;

export type Measured = 'fine' | 'too-deep' | 'too-many';

/**
 * Counts with the parser that will read the page, so what is left open, void or out of place counts
 * as it will be. Stops at the first level or element too many, so it takes linear time.
 */
export function measure(html: string): Measured {
	let depth = 0;
	let elements = 0;
	let texts = 0;
	let attributes = 0;
	let found: Measured = 'fine';
	const refuse = (what: Measured) => {
		found = what;
		throw new TooMuch();
	};
	const countText = () => {
		texts += 1;
		if (texts > MOST_TEXTS) refuse('too-many');
	};
	const parser = new Parser({
		onopentagname() {
			depth += 1;
			elements += 1;
			attributes = 0;
			if (depth > DEEPEST) refuse('too-deep');
			if (elements > MOST_ELEMENTS) refuse('too-many');
		},
		onattribute(name, value) {
			attributes += 1;
			if (attributes > MOST_ATTRIBUTES) refuse('too-many');
			if (name === 'class' && value.length > LONGEST_CLASS) refuse('too-many');
		},
		ontext: countText,
		oncomment: countText,
		onclosetag() {
			depth -= 1;
		},
	});
	try {
		parser.write(html);
		parser.end();
	} catch (error) {
		if (!(error instanceof TooMuch)) throw error;
	}
	return found;
}

/** For old pages that open `<font>` in every paragraph and never close it. */
export function withoutLooks(html: string): string {
	return html.replace(LOOKS, '');
}
