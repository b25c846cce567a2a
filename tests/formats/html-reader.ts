/**
 * A reader of the HTML that reports are written in: elements with an end tag, attributes in double
 * quotes, text without a bare `<`, `>` or `&`. Anything else is an error, so what it accepts means to
 * every browser what it means here.
 */
import type { ReportNode } from '#lib/formats/report-node.ts';

export interface ReadElement {
	readonly tag: string;
	readonly attributes: Record<string, string>;
	readonly children: (ReadElement | string)[];
}

const ENTITIES: Record<string, string> = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#39;': "'",
	'&#13;': '\r',
};

export function readHtml(html: string): ReadElement {
	const root: ReadElement = { tag: '', attributes: {}, children: [] };
	const open = [root];
	const token =
		/<(?<end>\/)?(?<tag>[a-z][a-z0-9]*)(?<attributes>(?: [a-zA-Z-]+="[^"<>]*")*)>|(?<text>[^<>]+)/gy;
	while (token.lastIndex < html.length) {
		const at = token.lastIndex;
		const { end, tag, attributes = '', text } = token.exec(html)?.groups ?? {};
		const here = open.at(-1)!;
		if (text !== undefined) here.children.push(unescaped(text));
		else if (tag === undefined) throw new Error(`no HTML of ours: ${html.slice(at, at + 60)}`);
		else if (end) {
			if (open.pop()!.tag !== tag) throw new Error(`</${tag}> ends ${here.tag}`);
		} else {
			const element: ReadElement = { tag, attributes: read(attributes), children: [] };
			here.children.push(element);
			open.push(element);
		}
	}
	if (open.length !== 1) throw new Error(`${open.at(-1)!.tag} has no end`);
	return root;
}

function read(attributes: string): Record<string, string> {
	return Object.fromEntries(
		[...attributes.matchAll(/ ([a-zA-Z-]+)="([^"]*)"/g)].map(([, name, value]) => [
			name!,
			unescaped(value!),
		]),
	);
}

function unescaped(text: string): string {
	return text.replace(/&[^;]*;?/g, (entity) => {
		const character = ENTITIES[entity];
		if (character === undefined) throw new Error(`an unknown entity: ${entity}`);
		return character;
	});
}

/** The tree as the reader gives it: neighbouring texts are one, empty ones none, NUL cannot be. */
export function asRead(node: ReportNode): ReadElement | string {
	if (typeof node === 'string') return node.replaceAll('\0', '\uFFFD');
	const attributes = Object.fromEntries(
		Object.entries(node.attributes).map(([name, value]) => [
			name,
			value.replaceAll('\0', '\uFFFD'),
		]),
	);
	return { tag: node.tag, attributes, children: joined(node.children.map(asRead)) };
}

export function joined(children: readonly (ReadElement | string)[]): (ReadElement | string)[] {
	const all: (ReadElement | string)[] = [];
	for (const child of children) {
		const last = all.at(-1);
		if (child === '') continue;
		if (typeof child === 'string' && typeof last === 'string') all[all.length - 1] = last + child;
		else all.push(child);
	}
	return all;
}
