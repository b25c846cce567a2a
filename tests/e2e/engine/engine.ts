/**
 * One small driver for three browser engines, so that a walk through the application is written
 * once. Everything a person does goes in as real key and pointer events.
 */

import type { Downloaded } from '../support/download.ts';

/** An element: a CSS selector, or what assistive technology knows it by. The first match counts. */
export type Target = string | { role: Role; name: string | RegExp; within?: Target };

/** Roles that can be asked for. The name is matched whole if it is a string. */
export type Role =
	| 'button'
	| 'checkbox'
	| 'complementary'
	| 'dialog'
	| 'heading'
	| 'link'
	| 'radio'
	| 'region'
	| 'textbox'
	| 'toolbar';

export interface Engine {
	readonly name: 'chromium' | 'firefox' | 'webkit';

	/** Opens a path of the application, such as `/library`, and waits until it has loaded. */
	open(path: string): Promise<void>;
	reload(): Promise<void>;

	/** Presses keys one after the other, each named as in `KeyboardEvent.key`: `Shift+ArrowRight`. */
	press(...keys: string[]): Promise<void>;
	/** Types into whatever has the focus, key by key. */
	type(text: string): Promise<void>;

	/** Waits for the element, then moves the focus there. */
	focus(target: Target): Promise<void>;
	click(target: Target): Promise<void>;

	/** How many elements there are now. */
	count(target: Target): Promise<number>;
	/** The text of an element as it is shown. Waits for the element. */
	text(target: Target): Promise<string>;
	attribute(target: Target, name: string): Promise<string | null>;
	/**
	 * Runs a function in the page, alone: it sees nothing of the file it is written in. Arguments
	 * and the value are JSON.
	 */
	evaluate<Args extends unknown[], Value>(
		run: (...args: Args) => Value | Promise<Value>,
		...args: Args
	): Promise<Value>;

	/** Chooses files in a file input. */
	upload(css: string, ...paths: string[]): Promise<void>;
	/** The file that `action` downloads. */
	download(action: () => Promise<void>): Promise<Downloaded>;
	/** Saves what is in the window as a PNG. */
	screenshot(path: string): Promise<void>;
	/** axe-core's findings on the page as it is, none if it has none. */
	axe(): Promise<string[]>;
}

/** One way through the application, the same in every engine. Throws where it gets stuck. */
export interface Walk {
	readonly title: string;
	/** It goes through views of what was marked, in which no engine does anything in its own way. */
	readonly ofViews?: true;
	run(engine: Engine): Promise<void>;
}

/** The expression that calls a function with arguments, for a page that has neither. */
export function call(run: (...args: never[]) => unknown, args: readonly unknown[]): string {
	return `(${run.toString()})(...${JSON.stringify(args)})`;
}
