/** An object of JSON as the cells of a row: what it holds inside itself gets a name of two or more parts. */

const DEEPEST = 4;
/** In what a list of objects has its words. */
const WORDS = ['text', 'name', 'title', 'value', 'content', 'label', 'main', 'original'] as const;
const LONG = 80;

/** By name, `source.name` for what is inside; in the object's order. */
export function flatten(record: Readonly<Record<string, unknown>>): Map<string, string> {
	const cells = new Map<string, string>();
	const add = (prefix: string, value: unknown, depth: number): void => {
		if (isObject(value) && depth < DEEPEST) {
			for (const [key, inner] of Object.entries(value)) {
				add(prefix ? `${prefix}.${key}` : key, inner, depth + 1);
			}
		} else cells.set(prefix, cell(value));
	};
	add('', record, 0);
	return cells;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list of sentences is a paragraph, a list of paragraphs a text; short words go on one line. */
function cell(value: unknown): string {
	if (value === null || value === undefined) return '';
	if (Array.isArray(value)) {
		const parts = value
			.map((one: unknown) => (Array.isArray(one) ? one.map(cell).join(' ') : cell(one)))
			.filter((part) => part.trim() !== '');
		const isText = value.some(Array.isArray) || parts.some((part) => part.length > LONG);
		return parts.join(isText ? '\n\n' : ', ');
	}
	if (isObject(value)) {
		const words = WORDS.map((key) => (Object.hasOwn(value, key) ? value[key] : undefined));
		const found = words.find((one) => typeof one === 'string' && one.trim() !== '');
		return typeof found === 'string' ? found : '';
	}
	return typeof value === 'string' ? value : String(value as number | boolean);
}
