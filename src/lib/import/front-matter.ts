/**
 * The `key: value` lines between two `---` at the top of a Markdown file. A value is text, with or
 * without quotes; of YAML nothing else is understood, and such lines are left alone.
 */
export interface FrontMatter {
	/** By the name of the member in lower case. */
	readonly members: ReadonlyMap<string, string>;
	/** The text below; all of it if there is no front matter. */
	readonly body: string;
}

/** `text` has `\n` line ends. */
export function readFrontMatter(text: string): FrontMatter {
	const opened = /^---[ \t]*\n/.exec(text);
	const rest = text.slice(opened?.[0].length);
	const closed = opened && /^(?:---|\.\.\.)[ \t]*(?:\n|$)/m.exec(rest);
	const members = new Map<string, string>();
	for (const line of closed ? rest.slice(0, closed.index).split('\n') : []) {
		const [, name, value] = /^([\p{L}_-][\p{L}\p{N}_-]*)[ \t]*:(?:[ \t]+(.*))?$/u.exec(line) ?? [];
		if (name) members.set(name.toLowerCase(), unquoted((value ?? '').trim()));
	}
	// two rules with text between them are no front matter
	if (!closed || members.size === 0) return { members: new Map(), body: text };
	return { members, body: rest.slice(closed.index + closed[0].length) };
}

function unquoted(value: string): string {
	const double = /^"((?:[^"\\]|\\.)*)"/.exec(value);
	if (double) return (double[1] ?? '').replace(/\\(["\\/])/g, '$1');
	const single = /^'((?:[^']|'')*)'/.exec(value);
	if (single) return (single[1] ?? '').replaceAll("''", "'");
	return value.replace(/(?:^|\s)#(?:\s.*)?$/, '').trim();
}
