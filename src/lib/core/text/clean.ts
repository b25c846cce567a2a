/**
 * What every reader does to a text before it becomes canonical, so that what is shown is what is
 * stored, and what a person types finds it. Otherwise the text is kept as it came: composed and
 * decomposed letters, quotation marks, dashes, doubled spaces and everything else that can be seen.
 *
 * - Line ends of all kinds, form feeds and the separators of Unicode become `\n`.
 * - Spaces of other widths, also those that keep words together, become plain spaces: they cannot be
 *   typed, so a search with a plain space would miss them. The ideographic space stays, as it is as
 *   wide as a letter and typed by those who write it.
 * - What is not shown goes: soft hyphens, byte order marks, zero-width spaces, control characters,
 *   invisible operators and tags.
 * - What embeds or turns round the direction of text goes, balanced or not: with it the eye and the
 *   program read different texts. Marks of direction stay in texts that run from right to left.
 * - Joiners and non-joiners stay where they shape what is seen: in emoji, and in scripts whose
 *   letters join.
 * - Half a surrogate pair becomes U+FFFD.
 */
export function cleanText(text: string): string {
	const shown = text
		.replace(HALF_PAIR, '\ufffd')
		.replace(LINE_END, '\n')
		.replace(SPACE, ' ')
		.replace(UNSEEN, '')
		.replace(TAGS, (tags) => (tags.startsWith(FLAG) ? tags : ''));
	return (RIGHT_TO_LEFT.test(shown) ? shown : shown.replace(MARK, '')).replace(JOINER, '');
}

const HALF_PAIR = /\p{Surrogate}/gu;
const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const SPACE = /[\u00a0\u2000-\u200a\u202f\u205f]/g;
const UNSEEN =
	// eslint-disable-next-line no-control-regex -- these are what no text needs
	/[\0-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc]/g;

/** Invisible copies of ASCII: part of the flags of England, Scotland and Wales; else hidden text. */
const FLAG = '\u{1f3f4}';
const TAGS = /\u{1f3f4}[\u{e0020}-\u{e007e}]{1,6}\u{e007f}|[\u{e0000}-\u{e007f}]/gu;

const MARK = /[\u061c\u200e\u200f]/g;
const RIGHT_TO_LEFT =
	/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

const JOINING = (
	'Arabic Syriac Thaana Nko Mandaic Mongolian Phags_Pa Adlam Devanagari Bengali Gurmukhi Gujarati ' +
	'Oriya Tamil Telugu Kannada Malayalam Sinhala Tibetan Myanmar Khmer Balinese Javanese'
)
	.split(' ')
	.map((script) => `\\p{Script_Extensions=${script}}`)
	.join('');

/** Unless it is after a letter of a script that joins, or joins two emoji. */
const JOINER = new RegExp(
	`[\u200c\u200d](?<![${JOINING}].)` +
		'(?<!(?:\\p{Extended_Pictographic}|\\p{Emoji_Modifier}|\ufe0f)\u200d(?=\\p{Extended_Pictographic}))',
	'gu',
);
