/** Which pieces of a page are the article, and which are put aside. */
import { Boxes, isLinkLine, isNotice, isStamp } from './asides.ts';
import { headlineAt, isSentence, isStandfirst, sharedWords } from './headline.ts';
import type { Piece } from '../pieces.ts';
import { bare } from './page-names.ts';
import type { PageFacts } from './page-facts.ts';
import { plainPiece, type Found } from './walk.ts';

/**
 * Every piece in the order of the page, those that are no part of the article `out`. The headline
 * comes before its text, as the only heading of the first level; if the page shows none, it is made
 * of the title.
 *
 * @param inside whether the piece was found to be in the article, one for each
 */
export function choose(
	found: readonly Found[],
	inside: readonly boolean[],
	facts: PageFacts,
): Piece[] {
	const chosen = [...inside];
	const kept = found.filter((_, at) => inside[at]);
	const boxes = new Boxes(kept);
	const first = Math.max(0, chosen.indexOf(true));
	const headline = headlineAt(found, facts.title, first);
	const headlineBelow = chosen.indexOf(true) >= 0 && headline > first + 3;
	putAside(found, chosen, boxes, facts, headline);
	const text = chosen.indexOf(true);
	const standfirst = new Set<number>();
	if (headline >= 0 && !headlineBelow) {
		takeAbove(found, chosen, boxes, facts, headline, text < 0 ? found.length : text, standfirst);
		chosen[headline] = true;
	}
	takeCaptions(found, chosen, boxes);
	leaveOutRepeated(found, chosen, headline);
	leaveOutBareHeadings(found, inside, chosen, headline);
	const pieces = found.map((piece, at) => {
		const plain = plainPiece(piece);
		if (!chosen[at]) return { ...plain, out: true };
		if (at === headline) return { ...plain, type: 'heading' as const, level: 1 };
		if (plain.type !== 'heading') return plain;
		if (standfirst.has(at) || (isFirstText(chosen, at, headline) && isSentence(plain.text))) {
			return { type: 'paragraph' as const, text: plain.text };
		}
		return { ...plain, level: Math.max(2, plain.level ?? 2) };
	});
	if (headline >= 0 || facts.title === '') return pieces;
	const before = Math.max(
		0,
		pieces.findIndex(({ out }) => !out),
	);
	return pieces.toSpliced(before, 0, { type: 'heading', level: 1, text: facts.title });
}

function putAside(
	found: readonly Found[],
	chosen: boolean[],
	boxes: Boxes,
	facts: PageFacts,
	headline: number,
): void {
	const links = found.filter((piece, at) => chosen[at] && isLinkLine(piece)).length;
	// an article whose every line is a link is made of links
	const linesOfLinks = links * 2 < chosen.filter(Boolean).length;
	const lastOnes = lastThree(chosen);
	let seen = 0;
	for (const [at, piece] of found.entries()) {
		if (!chosen[at] || at === headline) continue;
		const edge = seen < 6 || at >= lastOnes;
		const stamp = edge && isStamp(piece, facts.author);
		seen += 1;
		if (
			boxes.holds(piece.element) ||
			isNotice(piece) ||
			piece.credit === true ||
			stamp ||
			(linesOfLinks && isLinkLine(piece))
		) {
			chosen[at] = false;
		}
	}
}

/** Where the last three pieces of the article begin. */
function lastThree(chosen: readonly boolean[]): number {
	let at = chosen.length;
	for (let left = 3; left > 0 && at > 0; left--) at = chosen.lastIndexOf(true, at - 1);
	return at < 0 ? 0 : at;
}

/** The summary between the headline and the text. */
function takeAbove(
	found: readonly Found[],
	chosen: boolean[],
	boxes: Boxes,
	facts: PageFacts,
	headline: number,
	text: number,
	standfirst: Set<number>,
): void {
	const repeated = (words: string) =>
		found.some((piece, at) => at >= text && chosen[at] && bare(piece.text).startsWith(bare(words)));
	for (let at = headline + 1; at < text; at++) {
		const piece = found[at]!;
		if (boxes.holds(piece.element) || isNotice(piece) || isStamp(piece, facts.author)) continue;
		const under =
			at === headline + 1 && piece.element.parentElement === found[headline]?.element.parentElement;
		if (!isStandfirst(piece, facts.description, under) || repeated(piece.text)) continue;
		chosen[at] = true;
		standfirst.add(at);
		return;
	}
}

/** Under pictures between the headline and the end, which Readability drops with some pictures. */
function takeCaptions(found: readonly Found[], chosen: boolean[], boxes: Boxes): void {
	const [first, last] = [chosen.indexOf(true), chosen.lastIndexOf(true)];
	for (let at = first + 1; at > 0 && at < last; at++) {
		const piece = found[at]!;
		if (chosen[at] || piece.type !== 'caption' || piece.credit || piece.linked > 0.5) continue;
		if (!piece.element.closest('figure') || piece.text.length < 15) continue;
		if (!boxes.holds(piece.element) && !isNotice(piece)) chosen[at] = true;
	}
}

const PULL_QUOTE = /pull-?quote/i;
const PULLED =
	/(?:^|[\s_-])(?:pull-?quotes?|pullquote\w*|callout|highlight|breakout|blockquote-pull)(?:[\s_-]|$)/i;
const SHORTEST_REPEATED = 12;

/** Words of the text set large beside it, and captions that a page has twice. */
function leaveOutRepeated(found: readonly Found[], chosen: boolean[], headline: number): void {
	const words = found.map(({ text }, at) => (chosen[at] ? bare(text) : ''));
	const whole = words.join('\n');
	const captions = new Set<string>();
	let looked = 0;
	for (const [at, piece] of found.entries()) {
		const own = words[at]!;
		if (!chosen[at] || at === headline || own.length < SHORTEST_REPEATED) continue;
		if (piece.type === 'caption') {
			if (captions.has(own)) chosen[at] = false;
			captions.add(own);
			continue;
		}
		if (piece.type === 'heading' && bare(found[headline]?.text ?? '') === own) chosen[at] = false;
		if (piece.type !== 'quote' && !isPulled(piece.element)) continue;
		looked += 1;
		if (looked > 100) continue;
		const again = whole.indexOf(own) !== whole.lastIndexOf(own);
		const nearly =
			PULL_QUOTE.test(namesAround(piece.element)) && isIn(piece.text, found, chosen, at);
		if (again || nearly) chosen[at] = false;
	}
}

/** Whether another piece has nearly all of its words: what is pulled out is often shortened. */
function isIn(
	text: string,
	found: readonly Found[],
	chosen: readonly boolean[],
	own: number,
): boolean {
	return found.some((piece, at) => {
		if (at === own || !chosen[at] || piece.text.length < text.length) return false;
		return sharedWords(text, piece.text) >= 0.85;
	});
}

function isPulled(element: Element): boolean {
	return PULLED.test(namesAround(element));
}

/** What the element and the three around it are called. */
function namesAround(element: Element): string {
	const names: string[] = [];
	for (let box: Element | null = element; box && names.length < 8; box = box.parentElement) {
		names.push(box.localName === 'aside' ? 'callout' : '', box.getAttribute('class') ?? '');
	}
	return names.join(' ');
}

/** Headings over what was put aside: "Related" without its links. */
function leaveOutBareHeadings(
	found: readonly Found[],
	inside: readonly boolean[],
	chosen: boolean[],
	headline: number,
): void {
	let dropped = 0;
	let text = false;
	for (let at = found.length - 1; at >= 0; at--) {
		const piece = found[at]!;
		if (inside[at] && !chosen[at]) dropped += 1;
		if (!chosen[at]) continue;
		if (piece.type === 'heading' && at !== headline) {
			if (!text && dropped > 0) chosen[at] = false;
			dropped = 0;
			text = false;
		} else text = true;
	}
}

function isFirstText(chosen: readonly boolean[], at: number, headline: number): boolean {
	return chosen.every((one, i) => !one || i === headline || i >= at);
}
