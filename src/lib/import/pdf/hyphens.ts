/** Lines put together again: words that were broken at a line's end become whole. */
import { isWide } from './segments.ts';

const ENDS_BROKEN = /(\p{L}[\p{L}\p{M}’']*)([-‐\u00ad])$/u;
const BEGINS = /^[\p{L}\p{M}’']+/u;
/** First parts of words that keep their hyphen. */
const KEEPING =
	/^(?:well|self|ex|non|all|half|high|low|long|short|part|full|old|new|so|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/;

/**
 * The words of the text that do not stand at the end of a line, in small letters: those with a hyphen
 * as they are.
 */
export function vocabularyOf(lines: readonly string[]): ReadonlySet<string> {
	const words = new Set<string>();
	for (const line of lines) {
		const whole = line.replace(ENDS_BROKEN, '').toLowerCase();
		for (const [word] of whole.matchAll(/[\p{L}\p{M}’']+(?:[-‐][\p{L}\p{M}’']+)*/gu))
			words.add(word);
	}
	return words;
}

export function joinLines(lines: readonly string[], vocabulary: ReadonlySet<string>): string {
	return lines.reduce((text, line) => (text === '' ? line : joinTwo(text, line, vocabulary)), '');
}

function joinTwo(text: string, line: string, vocabulary: ReadonlySet<string>): string {
	const broken = ENDS_BROKEN.exec(text);
	const [rest] = BEGINS.exec(line) ?? [];
	if (broken && rest) {
		const [, start = '', hyphen = ''] = broken;
		const keeps = hyphen !== '\u00ad' && keepsHyphen(text, start, rest, vocabulary);
		return (keeps ? text : text.slice(0, -1)) + line;
	}
	// 2024-|25, pro-|“democracy”: no word was broken, but nothing was spaced either
	if (/[\p{L}\p{N}][-‐–/]$/u.test(text)) return text + line;
	return text + (isWide(text.slice(-1)) && isWide(line) ? '' : ' ') + line;
}

function keepsHyphen(
	text: string,
	start: string,
	rest: string,
	vocabulary: ReadonlySet<string>,
): boolean {
	// a name or an abbreviation: Nord-|Süd, US-|led
	if (/^\p{Lu}/u.test(rest) || /^\p{Lu}{2}/u.test(start)) return true;
	const [first, second] = [start.toLowerCase(), rest.toLowerCase()];
	if (vocabulary.has(first + second)) return false;
	if (vocabulary.has(`${first}-${second}`)) return true;
	// mother-in-|law: there is a hyphen in it already
	if (/[\p{L}][-‐]\p{L}+[-‐]$/u.test(text)) return true;
	if (KEEPING.test(first)) return true;
	return first.length > 3 && second.length > 3 && vocabulary.has(first) && vocabulary.has(second);
}
