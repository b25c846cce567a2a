/**
 * Reads what programs put on the clipboard beside the plain text: Word, Google Docs, LibreOffice,
 * mail, browsers. All of it is what the person marked, so nothing is searched for an article.
 */
import { fail, ok, type Result } from '#lib/core/result.ts';
import { readByline } from '../byline.ts';
import { guessLanguage, languageOf } from '../language.ts';
import { languageTag } from '../draft.ts';
import { titleOf } from '../naming.ts';
import { assemble, type Piece } from '../pieces.ts';
import type { ReadArticle } from '../reading.ts';
import { Boxes, isNotice } from './asides.ts';
import { parseDocument } from './document.ts';
import { webAddress } from './page-names.ts';
import { plainPiece, walk, type Found } from './walk.ts';

/** What Windows puts before the HTML (https://learn.microsoft.com/windows/win32/dataxchg/html-clipboard-format). */
const HEADER = /^\ufeff?Version:[\d.]+\s+(?:[A-Za-z]+:[^\n]*\n)*/;

/**
 * Problems: file-too-large, file-too-deep, article-no-text. `pieces` is there only if something is
 * left out.
 */
export function readRichText(html: string): Result<ReadArticle> {
	const where = 'text';
	const header = HEADER.exec(html)?.[0] ?? '';
	const parsed = parseDocument(html.slice(header.length), where);
	if (!parsed.ok) return parsed;
	const document = parsed.value;
	const shown = walk(document.body);
	const found = shown.length > 0 ? shown : walk(document.body, { hidden: true });
	const pieces = withoutNotices(found);
	const { text, blocks } = assemble(pieces);
	if (blocks.length === 0) return fail({ code: 'article-no-text', where });
	const url = webAddress(/^SourceURL:(.*)$/m.exec(header)?.[1]);
	const said = languageTag(document.body.querySelector('[lang]')?.getAttribute('lang') ?? '');
	const draft = {
		title: titleOf(text, blocks),
		outlet: '',
		...readByline(text),
		...(url !== undefined && { url }),
		language: said === undefined ? guessLanguage(text) : languageOf(text, said),
		text,
		blocks,
	};
	return ok({ where, draft, ...(pieces.some(({ out }) => out) && { pieces }) });
}

/** Where a person marks a whole page, its menus come along. */
function withoutNotices(found: readonly Found[]): Piece[] {
	const boxes = new Boxes(found);
	const pieces = found.map((piece) => {
		const aside = piece.credit === true || boxes.holds(piece.element) || isNotice(piece);
		return { ...plainPiece(piece), ...(aside && { out: true }) };
	});
	return pieces.every(({ out }) => out) ? found.map(plainPiece) : pieces;
}
