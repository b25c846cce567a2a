/**
 * A report as Markdown with the tables of GitHub's flavour (https://github.github.com/gfm/), for wikis,
 * learning platforms and word processors that take it.
 */
import { reportDocument } from './report-document.ts';
import { UNSEEN } from './report-parts.ts';
import type { ReportElement, ReportNode } from './report-node.ts';
import type { ReportWords } from './report-words.ts';
import type { Report } from './report.ts';

export function reportMarkdown(report: Report, words: ReportWords): string {
	return blocks([reportDocument(report, words)]).join('\n\n') + '\n';
}

/** Blocks to be set apart by blank lines. */
function blocks(nodes: readonly ReportNode[]): string[] {
	return nodes
		.flatMap((node) => (typeof node === 'string' ? [escaped(node)] : block(node)))
		.filter((text) => text.trim() !== '');
}

function block(node: ReportElement): string[] {
	const { tag, children } = node;
	switch (tag) {
		case 'h1':
		case 'h2':
		case 'h3':
		case 'h4':
			return [`${'#'.repeat(Number(tag[1]))} ${inline(children)}`];
		case 'ul':
			return [children.map((item) => `- ${inline([item])}`).join('\n')];
		case 'dl':
			return [definitions(children)];
		case 'blockquote':
			return [blocks(children).map(quoteLines).join('\n>\n')];
		case 'table':
			return table(node);
		case 'svg':
			return [escaped(node.attributes['aria-label'] ?? '')];
		case 'article':
		case 'header':
		case 'section':
		case 'div':
		case 'figure':
		case 'figcaption':
			return blocks(children);
		default:
			return [inline([node])];
	}
}

/** A term in bold, then what it means, as a list. */
function definitions(children: readonly ReportNode[]): string {
	return children
		.map((node) => {
			const isTerm = typeof node !== 'string' && node.tag === 'dt';
			return isTerm ? `- **${inline([node])}**: ` : `${inline([node])}\n`;
		})
		.join('')
		.trimEnd();
}

function quoteLines(text: string): string {
	return text.replace(/^/gm, '> ');
}

function table({ children }: ReportElement): string[] {
	const all = children.filter((node): node is ReportElement => typeof node !== 'string');
	const caption = all.find(
		({ tag, attributes }) => tag === 'caption' && attributes.class !== UNSEEN,
	);
	const rows = all
		.filter(({ tag }) => tag !== 'caption')
		.flatMap((part) => part.children)
		.map((row) => (typeof row === 'string' ? [] : row.children.map((cell) => cellText(cell))));
	const [head = [], ...rest] = rows;
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [
		...(caption ? [`*${inline(caption.children)}*`] : []),
		[line(head), line(head.map(() => '---')), ...rest.map(line)].join('\n'),
	];
}

/** Blocks in a cell stand one under another. */
function cellText(cell: ReportNode): string {
	if (typeof cell === 'string') return escaped(cell);
	const parts: string[] = [];
	let run: ReportNode[] = [];
	const endRun = () => {
		if (run.length > 0) parts.push(inline(run));
		run = [];
	};
	for (const child of cell.children) {
		if (typeof child !== 'string' && (child.tag === 'div' || child.tag === 'p')) {
			endRun();
			parts.push(cellText(child));
		} else run.push(child);
	}
	endRun();
	const text = parts.filter((part) => part.trim() !== '').join('<br>');
	return cell.tag === 'th' && cell.attributes.scope === 'row' && text ? `**${text}**` : text;
}

function inline(nodes: readonly ReportNode[]): string {
	return nodes
		.map((node) => (typeof node === 'string' ? escaped(node) : element(node)))
		.join('')
		.trim();
}

function element({ tag, attributes, children }: ReportElement): string {
	// A letter beside the name that it stands for.
	if (attributes['aria-hidden'] === 'true') return '';
	const text = children
		.map((child) => (typeof child === 'string' ? escaped(child) : element(child)))
		.join('');
	switch (tag) {
		case 'a':
			return `[${text}](<${(attributes.href ?? '').replaceAll('&', '&amp;')}>)`;
		case 'b':
			return text.trim() === '' ? '' : `**${text.trim()}**`;
		case 'em':
			return text.trim() === '' ? '' : `*${text.trim()}*`;
		case 'sup':
			return `**${text}** `;
		case 'mark':
			// In running text brackets show where a highlight begins and ends.
			return attributes.class?.startsWith('lane-') ? `\\[${text}\\]` : text;
		default:
			return text;
	}
}

/**
 * Text that means itself wherever it stands: every character with a meaning is escaped, also those
 * that only begin a block at the start of a line, and what would become a link by itself.
 */
export function escaped(text: string): string {
	return text
		.replace(/[\s\0]+/gu, ' ')
		.replace(/[\\`*_{}[\]()#<>|~&$@!^=]/g, '\\$&')
		.replace(/:(?=\/\/)/g, '\\:')
		.replace(/\b(www)\./gi, '$1\\.')
		.replace(/^( *)([-+]|\d{1,9}[.)])/, escapedMarker);
}

/** A list's marker at the start: `1.` has its sign at its end. */
function escapedMarker(_all: string, space: string, marker: string): string {
	return `${space}${marker.slice(0, -1)}\\${marker.at(-1) ?? ''}`;
}
