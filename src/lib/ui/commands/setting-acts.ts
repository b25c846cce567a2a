/** How things are shown. */
import type { App } from '#lib/state/context.ts';
import { m } from '#messages';
import type { Entry } from './entry.ts';

export function settingActs({ session, preferences }: App): Entry[] {
	const group = m.show_group();
	const act = (id: string, name: string, run: () => void, words = ''): Entry => ({
		id: `show:${id}`,
		name,
		group,
		words,
		run,
	});
	const whose = { mine: m.show_mine, others: m.show_others, all: m.show_everyones };
	const themes = {
		system: m.theme_system,
		light: m.theme_light,
		dark: m.theme_dark,
		sepia: m.theme_sepia,
	};
	const switches = {
		singleKeys: m.single_keys,
		lettersInText: m.letters_in_text,
		snapToWords: m.snap_to_words,
	} as const;
	const keysOf = <T extends object>(some: T) => Object.keys(some) as (keyof T & string)[];
	return [
		act('reading', m.text_and_theme(), () => (session.dialog = 'reading'), m.settings()),
		...(session.later
			? [
					act(
						'list',
						preferences.sidebarOpen ? m.hide_annotations() : m.show_annotations(),
						() => (preferences.sidebarOpen = !preferences.sidebarOpen),
					),
				]
			: []),
		...keysOf(whose)
			.filter((one) => one !== preferences.whose)
			.map((one) => act(one, whose[one](), () => (preferences.whose = one))),
		...keysOf(themes)
			.filter((theme) => theme !== preferences.theme)
			.map((theme) =>
				act(theme, m.theme_named({ theme: themes[theme]() }), () => (preferences.theme = theme)),
			),
		act('larger', m.larger_text(), () => (preferences.fontSize += 1), m.font_size()),
		act('smaller', m.smaller_text(), () => (preferences.fontSize -= 1), m.font_size()),
		...keysOf(switches).map((name) => {
			const title = switches[name]();
			const on = preferences[name];
			return act(
				name,
				on ? m.switch_off({ name: title }) : m.switch_on({ name: title }),
				() => (preferences[name] = !on),
			);
		}),
	];
}
