/** Word files made by hand: the XML that Word would write, packed. */
import { strToU8, zipSync, type Zippable } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const relation = (id: string, type: string, target: string) =>
	`<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;

export interface WordFile {
	/** What stands in `w:body`. */
	readonly body: string;
	readonly core?: string;
	readonly footnotes?: string;
	readonly more?: Zippable;
}

export function paragraph(words: string, style?: string): string {
	const look = style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : '';
	return `<w:p>${look}<w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
}

export function wordFile({ body, core = '', footnotes = '', more = {} }: WordFile): Uint8Array {
	const styles = ['Title', 'heading 1', 'heading 2', 'Quote', 'caption', 'List Paragraph']
		.map((name) => {
			const id = name.replace(/\W/g, '');
			return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
		})
		.join('');
	const files: Readonly<Record<string, string>> = {
		'[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
		'_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation('a', `${OFFICE}/officeDocument`, 'word/document.xml')}</Relationships>`,
		'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation('s', `${OFFICE}/styles`, 'styles.xml')}${relation('f', `${OFFICE}/footnotes`, 'footnotes.xml')}</Relationships>`,
		'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`,
		'word/styles.xml': `<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>${styles}</w:styles>`,
		'word/footnotes.xml': `<w:footnotes ${W}>${footnotes}</w:footnotes>`,
		'docProps/core.xml': `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>`,
	};
	const packed = Object.entries(files).map(([name, xml]) => [name, strToU8(xml)] as const);
	return zipSync({ ...Object.fromEntries(packed), ...more });
}
