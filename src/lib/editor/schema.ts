/**
 * The shape of an article in the editor. A `section` groups about 32 blocks, so that the browser can
 * leave out what is far from the viewport; it means nothing and takes up no text offset.
 */
import { Schema, type DOMOutputSpec, type Node } from 'prosemirror-model';

export const schema = new Schema({
	nodes: {
		doc: { content: 'section+' },
		section: {
			content: '(block | list)+',
			attrs: { height: { default: 0 }, before: { default: 0 } },
			toDOM: ({ attrs: { height, before } }): DOMOutputSpec => [
				'div',
				{
					class: 'section',
					style: `contain-intrinsic-block-size: auto ${height}px; --before: ${before}`,
				},
				0,
			],
		},
		heading: {
			group: 'block',
			content: 'text*',
			attrs: { level: { default: 2 }, boilerplate: { default: false } },
			// The page has the h1 and the article's name the h2.
			toDOM: (node): DOMOutputSpec => [
				`h${Math.min(6, Math.max(3, node.attrs['level'] + 1))}`,
				{ class: look(node, `level-${node.attrs['level']}`) },
				0,
			],
		},
		paragraph: {
			group: 'block',
			content: 'text*',
			attrs: { boilerplate: { default: false } },
			toDOM: (node): DOMOutputSpec => ['p', { class: look(node, 'paragraph') }, 0],
		},
		quote: {
			group: 'block',
			content: 'text*',
			attrs: { boilerplate: { default: false } },
			toDOM: (node): DOMOutputSpec => ['blockquote', { class: look(node, 'quote') }, 0],
		},
		caption: {
			group: 'block',
			content: 'text*',
			attrs: { boilerplate: { default: false } },
			toDOM: (node): DOMOutputSpec => ['p', { class: look(node, 'caption') }, 0],
		},
		list: {
			content: 'item+',
			toDOM: (): DOMOutputSpec => ['ul', 0],
		},
		item: {
			content: 'text*',
			attrs: { boilerplate: { default: false } },
			toDOM: (node): DOMOutputSpec => ['li', { class: look(node, 'item') }, 0],
		},
		text: {},
	},
});

function look(node: Node, name: string): string {
	return node.attrs['boilerplate'] ? `${name} boilerplate` : name;
}
