/** Words in a component's markup that people see or hear, and that therefore belong to messages. */
import { parse, type AST } from 'svelte/compiler';

const spokenAttributes = ['aria-label', 'aria-description', 'title', 'placeholder', 'alt'];
/** Keys are named by what is printed on them. */
const literalElements = ['kbd', 'code', 'script', 'style'];
/** Nodes that hold text which is not shown as such. */
const unspoken = ['Attribute', 'StyleDirective'];

/** One sentence for each word or attribute that is not a message. */
export function visibleText(path: string, source: string): string[] {
	const { fragment } = parse(source, { modern: true });
	const found: string[] = [];
	const tell = (what: string, position: number) => {
		const line = source.slice(0, position).split('\n').length;
		found.push(`${path}:${line} says ${what} itself: put it into src/messages and use m.….`);
	};
	visit(fragment, (node) => {
		if (node.type === 'Text' && hasWords(node.data)) tell(`“${node.data.trim()}”`, node.start);
		if (node.type !== 'Attribute' || !spokenAttributes.includes(node.name)) return;
		const literal = literalOf(node, source);
		if (hasWords(literal)) tell(`${node.name} “${literal}”`, node.start);
	});
	return found;
}

/** Calls `see` for every text and attribute, in the order of the markup. */
function visit(value: unknown, see: (node: AST.Text | AST.Attribute) => void): void {
	if (Array.isArray(value)) return value.forEach((one) => visit(one, see));
	if (typeof value !== 'object' || value === null) return;
	const node = value as { type?: string; name?: string };
	if (node.type === 'Text' || node.type === 'Attribute') see(value as AST.Text | AST.Attribute);
	if (unspoken.includes(node.type ?? '') || literalElements.includes(node.name ?? '')) return;
	for (const child of Object.values(value)) visit(child, see);
}

/** The parts of an attribute's value that are written out, in quotes or in a template. */
function literalOf({ value }: AST.Attribute, source: string): string {
	if (value === true) return '';
	return [value]
		.flat()
		.map((part) => {
			if (part.type === 'Text') return part.data;
			const { expression } = part;
			if (expression.type === 'Literal') return String(expression.value);
			if (expression.type !== 'TemplateLiteral') return '';
			return expression.quasis.map((quasi) => quasi.value.cooked ?? source).join(' ');
		})
		.join(' ');
}

function hasWords(text: string): boolean {
	return /\p{L}{2,}/u.test(text.replace(/https?:\/\/\S*/g, ''));
}
