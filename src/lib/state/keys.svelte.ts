/** The keys as this person has set them: the built-in ones, and their own instead of some of them. */
import {
	BINDINGS,
	commandOf,
	isMac,
	keysOf,
	type Binding,
	type Command,
	type KeyPress,
} from './keymap.ts';
import type { Preferences } from './preferences.svelte.ts';

/** Keys by command, of the commands that have others than the built-in ones. */
export type OwnKeys = Readonly<Record<string, readonly string[]>>;

export class Keys {
	readonly #preferences: Preferences;
	readonly mac = isMac();
	/** In the order of `BINDINGS`. No key means two things: a person's own choice goes first. */
	readonly bindings: readonly Binding[] = $derived.by(() => {
		const own = wellFormed(this.#preferences.keys);
		const taken = Object.values(own).flat();
		return BINDINGS.map((binding) => {
			const { command, keys } = binding;
			return { ...binding, keys: own[command] ?? keys.filter((key) => !taken.includes(key)) };
		});
	});

	constructor(preferences: Preferences) {
		this.#preferences = preferences;
	}

	/** The command of a key press, or none; single keys act as the person has set it. */
	commandOf(press: KeyPress, singleKeys = this.#preferences.singleKeys): Binding | undefined {
		return commandOf(press, singleKeys, this.bindings);
	}

	/** The keys of a command as a person reads them, `Ctrl+Z` or `⌘Z`. */
	of(command: Command): string[] {
		return keysOf(command, this.mac, this.bindings);
	}

	/** The first of them, or nothing. */
	first(command: Command): string {
		return this.of(command)[0] ?? '';
	}

	/** All of them as `aria-keyshortcuts` has them, `Control+Z`. */
	aria(command: Command): string | undefined {
		const binding = this.bindings.find((one) => one.command === command);
		return binding?.keys.join(' ').replaceAll('Mod', this.mac ? 'Meta' : 'Control') || undefined;
	}
}

/**
 * What is stored may have been damaged, or meddled with: Tab and Escape, for two, always have to lead
 * out. A key belongs to the first command that has it.
 */
export function wellFormed(stored: unknown): OwnKeys {
	const isKey = (key: unknown) => typeof key === 'string' && !/(Tab|Escape)$/.test(key);
	const taken = new Set(['']);
	return Object.fromEntries(
		Object.entries(Object(stored))
			.filter(
				(entry): entry is [string, string[]] =>
					entry[0] !== 'escape' && Array.isArray(entry[1]) && entry[1].every(isKey),
			)
			.map(([command, keys]) => [command, keys.filter((key) => !taken.has(key) && taken.add(key))]),
	);
}
