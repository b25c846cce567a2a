/** What a Word file says about itself in `docProps/core.xml` and in its styles. */
import { decodeEntities } from './entities.ts';
import type { Parts } from './docx-parts.ts';

export interface WordProperties {
	readonly title?: string;
	/** Who made the file; often, but not always, who wrote the article. */
	readonly author?: string;
	/** The day on which the file was made: a weak guess at when the article was published. */
	readonly created?: string;
	/** What the file was spell-checked in, which many never set. */
	readonly language?: string;
}

export function wordProperties(parts: Parts): WordProperties {
	const core = textOf(parts, 'docProps/core.xml');
	const title = element(core, 'dc:title');
	const author = element(core, 'dc:creator');
	const created = /^\d{4}-\d{2}-\d{2}/.exec(element(core, 'dcterms:created') ?? '')?.[0];
	const checked = /<w:lang\b[^>]*?\bw:val="([\w-]{2,20})"/.exec(textOf(parts, 'word/styles.xml'));
	const language = element(core, 'dc:language') ?? checked?.[1];
	return {
		...(title && !isPlaceholder(title) && { title }),
		...(author && !isPlaceholder(author) && { author }),
		...(created && { created }),
		...(language && { language }),
	};
}

function textOf(parts: Parts, name: string): string {
	return new TextDecoder().decode(parts.get(name)?.subarray(0, 500_000));
}

function element(xml: string, name: string): string | undefined {
	const from = xml.indexOf(`<${name}`);
	const words =
		from < 0 ? undefined : /^<[^<>]*>([^<]{1,1000})</.exec(xml.slice(from, from + 2000));
	return decodeEntities(words?.[1] ?? '').trim() || undefined;
}

/** What programs write where nobody wrote anything. */
function isPlaceholder(value: string): boolean {
	return /^(?:microsoft (?:office )?(?:word|user)|word document|untitled|document ?\d*|user|admin|python-docx)\b/i.test(
		value,
	);
}
