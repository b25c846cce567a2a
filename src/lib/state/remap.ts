/**
 * Giving other keys to commands, as values for `Preferences.keys`: only what differs from the built-in
 * keys is kept, and a built-in key that another command took comes back by itself.
 */
import { wellFormed, type OwnKeys } from './keys.svelte.ts';
import { BINDINGS, type Binding, type Command } from './keymap.ts';

/**
 * Gives a command these keys and no others; whichever command had one of them loses it.
 *
 * @param own `Preferences.keys` as they are
 */
export function withKeys(own: OwnKeys, command: Command, keys: readonly string[]): OwnKeys {
	const others = Object.entries(wellFormed(own))
		.filter(([other]) => other !== command)
		.map(([other, some]) => [other, some.filter((key) => !keys.includes(key))] as const);
	return lean([...others, [command, [...new Set(keys)]]]);
}

/** Gives a command its built-in keys back; whichever command had one of them loses it. */
export function withBuiltIn(own: OwnKeys, command: Command): OwnKeys {
	return withKeys(own, command, builtIn(command));
}

/** Whether a command has other keys than it came with. */
export function isChanged({ command, keys }: Binding): boolean {
	return !same(keys, builtIn(command));
}

/** The command that has the key now, other than this one. */
export function holderOf(
	bindings: readonly Binding[],
	command: Command,
	key: string,
): Command | undefined {
	return bindings.find((one) => one.command !== command && one.keys.includes(key))?.command;
}

/** Without the commands that have the very keys that they would have anyway. */
function lean(own: readonly (readonly [string, readonly string[]])[]): OwnKeys {
	let left = own;
	for (const entry of own) {
		const others = left.filter((other) => other !== entry);
		const taken = new Set(others.flatMap(([, keys]) => keys));
		const anyway = builtIn(entry[0]).filter((key) => !taken.has(key));
		if (same(entry[1], anyway)) left = others;
	}
	return Object.fromEntries(left);
}

function builtIn(command: string): readonly string[] {
	return BINDINGS.find((binding) => binding.command === command)?.keys ?? [];
}

function same(some: readonly string[], others: readonly string[]): boolean {
	return some.length === others.length && some.every((key, i) => key === others[i]);
}

/** Why a key cannot be given to a command. */
export type Refusal = 'leaves' | 'caret' | 'presses' | 'copies' | 'browser' | 'unknown';

/** What the browsers keep to themselves on one system or another, or what people need it for. */
const BROWSERS = [
	/^Mod\+(Alt\+)?[TWNQLRPFDHJOUEM0-9+=-]$/,
	/^Mod\+Shift\+[TWNPIJCKRBDOMQ]$/,
	/^Mod\+Shift\+(Delete|Backspace)$/,
	/^Alt\+(ArrowLeft|ArrowRight|Home|F4)$/,
	/^(Mod\+|Shift\+|Alt\+)*F(1|3|5|7|10|11|12)$/,
];

/**
 * @param key as `keyName` calls it
 * @returns nothing if the command may have the key
 */
export function refusal(key: string, { command, everywhere }: Binding): Refusal | undefined {
	// It prints here as well, and better.
	if (command === 'print' && key === 'Mod+P') return undefined;
	if (/Tab$/.test(key)) return 'leaves';
	if (/^(Shift\+|Mod\+)*(Arrow\w+|Home|End|Page\w+)$/.test(key)) return 'caret';
	if (/ $/.test(key) || (everywhere && /Enter$/.test(key))) return 'presses';
	if (/^Mod\+(Shift\+)?[ACVX]$/.test(key)) return 'copies';
	if (BROWSERS.some((pattern) => pattern.test(key))) return 'browser';
	return /(^|\+)(Dead|Unidentified|Process|Compose)$/.test(key) ? 'unknown' : undefined;
}
