/**
 * How this person likes to read and work. Kept in localStorage under one key, because
 * `static/theme.js` has to know the theme before anything else is loaded.
 */

const THEMES = ['system', 'light', 'dark', 'sepia'] as const;
const TYPEFACES = ['serif', 'sans'] as const;
export type Theme = (typeof THEMES)[number];
export type Typeface = (typeof TYPEFACES)[number];

const DEFAULTS = {
	theme: 'system' as Theme,
	/** px, 14 to 28 */
	fontSize: 17,
	/** times the font size, 1.5 to 2.2; two lanes of underlines need 1.65 */
	lineHeight: 1.72,
	typeface: 'serif' as Typeface,
	/** the name under which highlights are kept */
	coder: 'You',
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

export class Preferences implements Values {
	#storage: Storage | undefined;
	#values: Values = $state.raw(DEFAULTS);

	/** @param storage where to keep them; without one they last as long as the page */
	constructor(storage: Storage | undefined) {
		this.#storage = storage;
		this.#values = read(storage);
	}

	get theme() {
		return this.#values.theme;
	}
	set theme(theme) {
		this.#set({ theme });
		document.documentElement.dataset.theme = theme;
	}
	get fontSize() {
		return this.#values.fontSize;
	}
	set fontSize(fontSize) {
		this.#set({ fontSize });
	}
	get lineHeight() {
		return this.#values.lineHeight;
	}
	set lineHeight(lineHeight) {
		this.#set({ lineHeight });
	}
	get typeface() {
		return this.#values.typeface;
	}
	set typeface(typeface) {
		this.#set({ typeface });
	}
	get coder() {
		return this.#values.coder;
	}
	set coder(coder) {
		this.#set({ coder });
	}
	get singleKeys() {
		return this.#values.singleKeys;
	}
	set singleKeys(singleKeys) {
		this.#set({ singleKeys });
	}
	get snapToWords() {
		return this.#values.snapToWords;
	}
	set snapToWords(snapToWords) {
		this.#set({ snapToWords });
	}
	get lettersInText() {
		return this.#values.lettersInText;
	}
	set lettersInText(lettersInText) {
		this.#set({ lettersInText });
	}
	get sidebarOpen() {
		return this.#values.sidebarOpen;
	}
	set sidebarOpen(sidebarOpen) {
		this.#set({ sidebarOpen });
	}
	get coached() {
		return this.#values.coached;
	}
	set coached(coached) {
		this.#set({ coached });
	}

	#set(some: Partial<Values>): void {
		this.#values = inRange({ ...this.#values, ...some });
		try {
			this.#storage?.setItem(KEY, JSON.stringify(this.#values));
		} catch {
			// A full or forbidden store: the choice holds until the page is closed.
		}
	}
}

/** Takes each stored member only if it is of the default's type. */
function read(storage: Storage | undefined): Values {
	let stored: Record<string, unknown>;
	try {
		stored = Object(JSON.parse(storage?.getItem(KEY) ?? '{}'));
	} catch {
		return DEFAULTS;
	}
	const known = Object.entries(DEFAULTS).map(([name, value]) => [
		name,
		typeof stored[name] === typeof value ? stored[name] : value,
	]);
	return inRange(Object.fromEntries(known) as Values);
}

/** The nearest values that can be shown. */
function inRange(values: Values): Values {
	const { theme, typeface, fontSize, lineHeight, coder } = values;
	return {
		...values,
		theme: THEMES.includes(theme) ? theme : DEFAULTS.theme,
		typeface: TYPEFACES.includes(typeface) ? typeface : DEFAULTS.typeface,
		fontSize: Math.min(28, Math.max(14, fontSize)),
		lineHeight: Math.min(2.2, Math.max(1.5, lineHeight)),
		coder: coder.trim() || DEFAULTS.coder,
	};
}
