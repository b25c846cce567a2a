/**
 * The accessibility tree of a part of the page as a plain outline, as a screen reader would walk it:
 * `role "name" – description → what it refers to`, one node a line.
 */
import type { CDPSession } from '@playwright/test';

type Node = Awaited<ReturnType<typeof nodesOf>>[number];

/** Roles that say nothing by themselves; their content stands in their place. */
const SILENT = new Set(['generic', 'none', 'InlineTextBox', 'LineBreak', 'ListMarker']);
/** States that are said, as they are named in the tree. */
const STATES = ['pressed', 'expanded', 'disabled', 'checked', 'selected', 'multiline', 'level'];

/**
 * @param root picks the node to begin with
 * @returns ids in it are those of the page: nothing in the outline depends on them
 */
export async function outlineOf(
	devtools: CDPSession,
	root: (node: { role: string; name: string }) => boolean,
): Promise<string> {
	const nodes = await nodesOf(devtools);
	const byId = new Map(nodes.map((node) => [node.nodeId, node]));
	const byElement = new Map(nodes.map((node) => [node.backendDOMNodeId, node]));
	const lines: string[] = [];
	const from = nodes.find((node) => root({ role: roleOf(node), name: textOf(node.name) }));
	if (!from) throw new RangeError('No node of the page is the one to begin with.');
	walk(from, 0);
	return `${lines.join('\n')}\n`;

	function walk(node: Node, depth: number): void {
		const role = roleOf(node);
		const silent = node.ignored || SILENT.has(role);
		if (!silent) lines.push('  '.repeat(depth) + line(node, role));
		// The words of a text are in its name.
		if (role === 'StaticText') return;
		for (const id of node.childIds ?? []) {
			const child = byId.get(id);
			if (child) walk(child, silent ? depth : depth + 1);
		}
	}

	function line({ name, description, properties = [] }: Node, role: string): string {
		const states = properties
			.filter((one) => STATES.includes(one.name) && one.value.value !== false)
			.filter((one) => one.name !== 'level' || role === 'heading')
			.map((one) => (one.value.value === true ? one.name : `${one.name}=${one.value.value}`));
		const details = properties
			.filter((one) => one.name === 'details')
			.flatMap(({ value }) => value.relatedNodes ?? [])
			.map(({ backendDOMNodeId }) => byElement.get(backendDOMNodeId))
			.map((to) => (to ? `${roleOf(to)} "${textOf(to.name)}"` : 'nothing'));
		return [
			role === 'StaticText' ? 'text' : role,
			name?.value ? `"${textOf(name)}"` : '',
			states.length ? `[${states.join(' ')}]` : '',
			description?.value ? `– ${textOf(description)}` : '',
			details.length ? `→ ${details.join(', ')}` : '',
		]
			.filter(Boolean)
			.join(' ');
	}
}

async function nodesOf(devtools: CDPSession) {
	return (await devtools.send('Accessibility.getFullAXTree')).nodes;
}

function roleOf({ role }: { role?: { value?: unknown } }): string {
	return String(role?.value ?? '');
}

function textOf(value: { value?: unknown } | undefined): string {
	return String(value?.value ?? '')
		.replace(/\s+/g, ' ')
		.trim();
}
