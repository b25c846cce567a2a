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

export class Keys {
	readonly #preferences: Preferences;
	readonly mac = isMac();
	readonly bindings: readonly Binding[] = $derived.by(() => {
		const { keys } = this.#preferences;
		return BINDINGS.map((binding) => {
			const own = keys[binding.command];
			return own ? { ...binding, keys: own } : binding;
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
}
