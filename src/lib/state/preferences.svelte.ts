/**
 * How this person likes to read and work. Kept in localStorage under one key, because
 * `static/theme.js` has to know the theme before anything else is loaded.
 */
import type { Action } from '#lib/core/history.ts';
import { CODER_COLOURS, type CoderColour } from '#lib/core/model/coder.ts';

const THEMES = ['system', 'light', 'dark', 'sepia', 'contrast'] as const;
const TYPEFACES = ['serif', 'sans', 'legible', 'dyslexic'] as const;
const WHOSE = ['mine', 'others', 'all'] as const;
export type Theme = (typeof THEMES)[number];
export type Typeface = (typeof TYPEFACES)[number];
/** Whose highlights are shown. */
export type Whose = (typeof WHOSE)[number];

/** How article text looks until somebody chooses otherwise. */
export const USUAL_LOOK = {
	/** px, 14 to 28 */
	fontSize: 17,
	/** times the font size, 1.5 to 2.2; two lanes of underlines need 1.65 */
	lineHeight: 1.72,
	typeface: 'serif' as Typeface,
	/** em added to the room between letters, up to .12, and between words, up to .16 (WCAG 1.4.12) */
	letterSpacing: 0,
	wordSpacing: 0,
	/** em between paragraphs, .9 to 2 */
	paragraphSpacing: 0.9,
	/** the longest line, in `ch`, 40 to 80 */
	measure: 62,
	paragraphNumbers: false,
};

const DEFAULTS = {
	theme: 'system' as Theme,
	...USUAL_LOOK,
	/** times the voice's usual speed, .5 to 2 */
	speechRate: 1,
	/** screen readers hear where a highlight starts and ends */
	announceBoundaries: false,
	/** the name under which highlights are kept */
	coder: 'You',
	coderColour: 'blue' as CoderColour,
	whose: 'all' as Whose,
	/** outlet, author and others' highlights are hidden until the article is declared done */
	blind: false,
	/** keys that were given to commands instead of the built-in ones, by command */
	keys: {} as Readonly<Record<string, readonly string[]>>,
	/** ids of codes and tags, the one given last first */
	recentCodes: [] as readonly string[],
	/** letters and digits act while an article's text has the focus */
	singleKeys: true,
	/** selections grow to whole words; Alt turns it off for once */
	snapToWords: true,
	lettersInText: false,
	sidebarOpen: true,
	/** the coach strip of the first visit has been closed or followed */
	coached: false,
};
type Values = typeof DEFAULTS;

const KEY = 'crossread.preferences';

/** Every value of `DEFAULTS`, to be read and to be set; setting it keeps it. */
export class Preferences extends (Object as unknown as new () => Values) {
	#storage: Storage | undefined;
	#values: Values = $state.raw(DEFAULTS);

	/** @param storage where to keep them; without one they last as long as the page */
	constructor(storage: Storage | undefined) {
		super();
		this.#storage = storage;
		this.#values = read(storage);
		for (const name of Object.keys(DEFAULTS) as (keyof Values)[]) {
			Object.defineProperty(this, name, {
				get: () => this.#values[name],
				set: (value: never) => this.#set({ [name]: value }),
			});
		}
	}

	/** Takes over what another tab has chosen: to be called when the storage has changed. */
	reread(): void {
		this.#show(read(this.#storage, this.#values));
	}

	/** Who the person is goes along with a step that is undone or done again, unless changed since. */
	follow({ me }: Action, undone: boolean): void {
		if (!me) return;
		const [from, to] = undone ? [me.after, me.before] : [me.before, me.after];
		if (this.#values.coder !== from.name) return;
		this.#set({ coder: to.name, coderColour: to.colour });
	}

	#set(some: Partial<Values>): void {
		// Colours that stand apart the least need letters the most.
		if (some.theme === 'contrast') some.lettersInText = true;
		this.#show(inRange({ ...read(this.#storage, this.#values), ...some }));
		try {
			this.#storage?.setItem(KEY, JSON.stringify(this.#values));
		} catch {
			// A full or forbidden store: this and later choices hold until the page is closed.
			this.#storage = undefined;
		}
	}

	#show(values: Values): void {
		const { theme } = values;
		if (theme !== this.#values.theme) document.documentElement.dataset['theme'] = theme;
		this.#values = values;
	}
}

/** Takes each stored member only if it is of the same type as the one that it replaces. */
function read(storage: Storage | undefined, values = DEFAULTS): Values {
	let stored: Record<string, unknown>;
	try {
		stored = Object(JSON.parse(storage?.getItem(KEY) ?? '{}'));
	} catch {
		return values;
	}
	const known = Object.entries(values).map(([name, value]) => [
		name,
		typeof (stored[name] ?? undefined) === typeof value ? stored[name] : value,
	]);
	return inRange(Object.fromEntries(known) as Values);
}

/** The nearest values that can be shown. */
function inRange(values: Values): Values {
	const { theme, typeface, fontSize, lineHeight, coder } = values;
	const within = (low: number, value: number, high: number) => Math.min(high, Math.max(low, value));
	return {
		...values,
		letterSpacing: within(0, values.letterSpacing, 0.12),
		wordSpacing: within(0, values.wordSpacing, 0.16),
		paragraphSpacing: within(0.9, values.paragraphSpacing, 2),
		measure: within(40, values.measure, 80),
		speechRate: within(0.5, values.speechRate, 2),
		coderColour: CODER_COLOURS.includes(values.coderColour) ? values.coderColour : 'blue',
		whose: WHOSE.includes(values.whose) ? values.whose : DEFAULTS.whose,
		recentCodes: Array.isArray(values.recentCodes) ? values.recentCodes.filter(isText) : [],
		theme: THEMES.includes(theme) ? theme : DEFAULTS.theme,
		typeface: TYPEFACES.includes(typeface) ? typeface : DEFAULTS.typeface,
		fontSize: within(14, fontSize, 28),
		lineHeight: within(1.5, lineHeight, 2.2),
		coder: coder.trim().slice(0, 200).trim() || DEFAULTS.coder,
	};
}

function isText(value: unknown): value is string {
	return typeof value === 'string';
}
