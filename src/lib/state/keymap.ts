/**
 * Every key and what it does: the one source for the handlers, the help sheet, tooltips and
 * `aria-keyshortcuts`. A key is written `Shift+J`, `Mod+Z` (⌘ on a Mac, Ctrl elsewhere), `1`, `]`.
 */
import { getLocale } from '#lib/paraglide/runtime.js';

export type Command =
	| `tag:${string}`
	| `pen:${string}`
	| 'note'
	| 'next-sentence'
	| 'previous-sentence'
	| 'extend-next-sentence'
	| 'extend-previous-sentence'
	| 'select-sentence'
	| 'select-paragraph'
	| 'next-highlight'
	| 'previous-highlight'
	| 'open-card'
	| 'adjust'
	| 'delete'
	| 'next-article'
	| 'previous-article'
	| 'focus-column'
	| 'match'
	| 'link'
	| 'sync'
	| 'code'
	| 'add-passage'
	| 'split'
	| 'join'
	| 'occurrences'
	| 'article-note'
	| 'sentence-list'
	| 'read-aloud'
	| 'done'
	| 'find'
	| 'palette'
	| 'history'
	| 'coder'
	| 'blind'
	| 'print'
	| 'clear-filter'
	| 'pick'
	| 'text'
	| 'escape'
	| 'undo'
	| 'redo'
	| 'export'
	| 'help';

export interface Binding {
	readonly command: Command;
	/** None: only by name, from the palette or a menu. */
	readonly keys: readonly string[];
	readonly group: 'tag' | 'select' | 'move' | 'compare' | 'other';
	/** Acts wherever the focus is, not only in an article's text. */
	readonly everywhere?: true;
}

/** The letter of a tag's English name: where its name is another one, it would be somebody else's. */
const initial = (letter: string): string[] => (getLocale() === 'en' ? [letter] : []);

export const BINDINGS: readonly Binding[] = [
	{ command: 'tag:framing', keys: ['1', ...initial('F')], group: 'tag' },
	{ command: 'tag:evidence', keys: ['2', ...initial('E')], group: 'tag' },
	{ command: 'tag:caveat', keys: ['3', ...initial('C')], group: 'tag' },
	// own tags, in the order in which they are offered
	...[4, 5, 6, 7, 8, 9].map((place): Binding => ({
		command: `tag:#${place}`,
		keys: [`${place}`],
		group: 'tag',
	})),
	{ command: 'code', keys: ['T'], group: 'tag' },
	{ command: 'pen:framing', keys: ['Shift+1'], group: 'tag' },
	{ command: 'pen:evidence', keys: ['Shift+2'], group: 'tag' },
	{ command: 'pen:caveat', keys: ['Shift+3'], group: 'tag' },
	{ command: 'note', keys: ['N'], group: 'tag' },
	{ command: 'adjust', keys: ['R'], group: 'tag' },
	{ command: 'add-passage', keys: ['A'], group: 'tag' },
	{ command: 'split', keys: ['D'], group: 'tag' },
	{ command: 'join', keys: ['M'], group: 'tag' },
	{ command: 'occurrences', keys: ['O'], group: 'tag' },
	{ command: 'article-note', keys: ['Shift+N'], group: 'tag' },
	{ command: 'delete', keys: ['Delete', 'Backspace'], group: 'tag' },
	{ command: 'select-sentence', keys: ['S'], group: 'select' },
	{ command: 'select-paragraph', keys: ['P'], group: 'select' },
	{ command: 'extend-next-sentence', keys: ['Shift+J', 'Shift+Alt+ArrowDown'], group: 'select' },
	{ command: 'extend-previous-sentence', keys: ['Shift+K', 'Shift+Alt+ArrowUp'], group: 'select' },
	{ command: 'next-sentence', keys: ['J', 'Alt+ArrowDown'], group: 'move' },
	{ command: 'previous-sentence', keys: ['K', 'Alt+ArrowUp'], group: 'move' },
	{ command: 'next-highlight', keys: [']', '.'], group: 'move' },
	{ command: 'previous-highlight', keys: ['[', ','], group: 'move' },
	{ command: 'open-card', keys: ['Enter'], group: 'move' },
	{ command: 'next-article', keys: ['W', 'F6'], group: 'move' },
	{ command: 'previous-article', keys: ['Shift+W', 'Shift+F6'], group: 'move' },
	{ command: 'text', keys: [], group: 'move', everywhere: true },
	{ command: 'match', keys: ['G'], group: 'compare' },
	{ command: 'link', keys: ['Shift+G'], group: 'compare' },
	{ command: 'sync', keys: ['L'], group: 'compare' },
	{ command: 'focus-column', keys: ['Z'], group: 'other' },
	{ command: 'sentence-list', keys: ['V'], group: 'other' },
	{ command: 'read-aloud', keys: ['Shift+R'], group: 'other' },
	{ command: 'done', keys: [], group: 'other' },
	{ command: 'blind', keys: [], group: 'other', everywhere: true },
	{ command: 'coder', keys: [], group: 'other', everywhere: true },
	{ command: 'print', keys: ['Mod+P'], group: 'other', everywhere: true },
	{ command: 'history', keys: [], group: 'other', everywhere: true },
	{ command: 'find', keys: ['/'], group: 'other', everywhere: true },
	{ command: 'pick', keys: ['X'], group: 'other' },
	{ command: 'clear-filter', keys: [], group: 'other', everywhere: true },
	{ command: 'palette', keys: ['Mod+K'], group: 'other', everywhere: true },
	{ command: 'escape', keys: ['Escape'], group: 'other' },
	{ command: 'undo', keys: ['Mod+Z'], group: 'other', everywhere: true },
	{ command: 'redo', keys: ['Mod+Shift+Z', 'Mod+Y'], group: 'other', everywhere: true },
	{ command: 'export', keys: ['Mod+S'], group: 'other', everywhere: true },
	{ command: 'help', keys: ['?'], group: 'other', everywhere: true },
];

/** The members of a `KeyboardEvent` that decide what a key means. */
export type KeyPress = Pick<
	KeyboardEvent,
	'key' | 'code' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey' | 'isComposing'
>;

/**
 * The command of a key press, or none. A mark that is a key (`?`, `[`) goes by what is written,
 * digits by their place on the keyboard (AZERTY has them under Shift), letters by what they write,
 * or by their place where that is a letter of another script.
 *
 * @param singleKeys whether keys that write a character act without Ctrl, ⌘ or Alt
 */
export function commandOf(
	press: KeyPress,
	singleKeys: boolean,
	bindings: readonly Binding[] = BINDINGS,
): Binding | undefined {
	if (press.isComposing) return undefined;
	const name = keyName(press, marksOf(bindings));
	const binding = bindings.find(({ keys }) => keys.includes(name));
	if (!binding) return undefined;
	const writes = !press.ctrlKey && !press.metaKey && !press.altKey && press.key.length === 1;
	return writes && !singleKeys ? undefined : binding;
}

/** The keys of a command as a person reads them, `Ctrl+Z` or `⌘Z`. */
export function keysOf(
	command: Command,
	mac: boolean,
	bindings: readonly Binding[] = BINDINGS,
): string[] {
	const binding = bindings.find((candidate) => candidate.command === command);
	return (binding?.keys ?? []).map((key) => keyText(key, mac));
}

/** A key as it is printed on the keyboard at hand. */
export function keyText(key: string, mac: boolean): string {
	const named = key.replace('ArrowDown', '↓').replace('ArrowUp', '↑').replace('Escape', 'Esc');
	return mac
		? named.replace('Mod+', '⌘').replace('Shift+', '⇧').replace('Alt+', '⌥')
		: named.replace('Mod+', 'Ctrl+');
}

export function isMac(): boolean {
	return /Mac|iPhone|iPad/.test(navigator.platform);
}

/** The name that a key press has in `Binding.keys`. */
export function keyName(press: KeyPress, marks: ReadonlySet<string>): string {
	const base = baseKey(press, marks);
	const mod = press.ctrlKey || press.metaKey;
	// A punctuation key already says whether Shift was down (`?`, `[`).
	const shift = press.shiftKey && (base.length > 1 || /[A-Z0-9]/.test(base));
	return `${mod ? 'Mod+' : ''}${shift ? 'Shift+' : ''}${press.altKey ? 'Alt+' : ''}${base}`;
}

const marks = new WeakMap<readonly Binding[], ReadonlySet<string>>();

/** The keys that go by what they write. */
export function marksOf(bindings: readonly Binding[]): ReadonlySet<string> {
	let known = marks.get(bindings);
	if (!known) {
		const written = bindings.flatMap(({ keys }) => keys).filter((key) => /^[^A-Z0-9]$/.test(key));
		marks.set(bindings, (known = new Set(written)));
	}
	return known;
}

function baseKey({ key, code }: KeyPress, marks: ReadonlySet<string>): string {
	// A keypad without Num Lock moves the caret, and writes nothing.
	if (key.length > 1 || marks.has(key)) return key;
	const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
	if (digit) return digit;
	if (/^[a-z]$/i.test(key)) return key.toUpperCase();
	const letter = /^Key([A-Z])$/.exec(code)?.[1];
	return letter && /^\p{L}$/u.test(key) ? letter : key;
}
