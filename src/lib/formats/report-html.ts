/**
 * A report as one HTML file that needs nothing else: no script, nothing that is loaded, and a policy
 * that would refuse both. To be read on a screen, printed, and kept.
 */
import { reportDocument, reportTitle } from './report-document.ts';
import type { ReportNode } from './report-node.ts';
import type { ReportWords } from './report-words.ts';
import type { Report } from './report.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** @param style CSS, ours and without `</style`, which is a RangeError */
export function reportHtml(report: Report, words: ReportWords, style: string): string {
	if (/<\/style/i.test(style)) throw new RangeError('The style would end before its end.');
	return [
		'<!doctype html>',
		`<html lang="${escaped(words.language)}">`,
		'<head>',
		'<meta charset="utf-8">',
		`<meta http-equiv="Content-Security-Policy" content="${escaped(POLICY)}">`,
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		'<meta name="color-scheme" content="light dark">',
		'<meta name="referrer" content="no-referrer">',
		`<meta name="generator" content="${escaped(report.generator)}">`,
		`<title>${escaped(reportTitle(report.choice.title, words))}</title>`,
		`<style>\n${style}\n</style>`,
		'</head>',
		'<body>',
		`<main>${html(reportDocument(report, words))}</main>`,
		'</body>',
		'</html>',
		'',
	].join('\n');
}

/** Elements and escaped text. Every element has an end tag, every attribute double quotes. */
export function html(node: ReportNode): string {
	if (typeof node === 'string') return escaped(node);
	const attributes = Object.entries(node.attributes)
		.map(([name, value]) => ` ${name}="${escaped(value)}"`)
		.join('');
	const line = BLOCKS.has(node.tag) ? '\n' : '';
	return `${line}<${node.tag}${attributes}>${node.children.map(html).join('')}</${node.tag}>`;
}

/** Elements on a line of their own, where a line break changes nothing that is shown. */
const BLOCKS = new Set(
	'header section div h1 h2 h3 h4 p ul li figure table thead tbody tfoot tr'.split(' '),
);

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
	'\r': '&#13;',
	// HTML has no way to write it.
	'\0': '\uFFFD',
};

function escaped(text: string): string {
	return text.replace(/[&<>"'\r\0]/g, (character) => ENTITIES[character]!);
}
