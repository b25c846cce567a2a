/**
 * The web app manifest, in the language of the build: https://www.w3.org/TR/appmanifest/. Addresses in
 * it start from its own folder.
 */
import { m } from '#messages';
import { LOCALE } from '../shared/locale.ts';

const PAPER = '#fcfbf8';

/** Kinds of files that the import reads. `.json` has to be there for `.crossread.json`. */
const ARTICLES = {
	'application/json': ['.crossread.json', '.json'],
	'text/plain': ['.txt'],
	'text/markdown': ['.md'],
	'text/html': ['.html', '.htm'],
	'application/pdf': ['.pdf'],
	'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
};

const icon = (src: string, size: number, purpose = 'any') => {
	return { src, sizes: `${size}x${size}`, type: 'image/png', purpose };
};
const screenshot = (name: string, sizes: string, form: 'wide' | 'narrow') => {
	return { src: `screenshots/${name}.png`, sizes, type: 'image/png', form_factor: form };
};

export const manifest = () => ({
	id: LOCALE === 'en' ? 'crossread' : `crossread-${LOCALE}`,
	name: 'Crossread',
	short_name: 'Crossread',
	description: m.app_description(),
	lang: LOCALE,
	dir: 'ltr',
	categories: ['news', 'education', 'productivity'],
	start_url: '.',
	scope: '.',
	display: 'standalone',
	background_color: PAPER,
	theme_color: PAPER,
	icons: [
		{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
		icon('icons/192.png', 192),
		icon('icons/512.png', 512),
		icon('icons/maskable-512.png', 512, 'maskable'),
	],
	screenshots: [
		screenshot('workspace', '1440x900', 'wide'),
		screenshot('workspace-narrow', '390x844', 'narrow'),
	],
	shortcuts: [
		{ name: m.library(), url: 'library/', icons: [icon('icons/192.png', 192)] },
		{ name: m.import_articles(), url: 'library/?import', icons: [icon('icons/192.png', 192)] },
	],
	file_handlers: [{ action: 'library/', accept: ARTICLES }],
	launch_handler: { client_mode: ['focus-existing', 'auto'] },
	share_target: {
		action: 'library/',
		method: 'POST',
		enctype: 'multipart/form-data',
		params: {
			title: 'title',
			text: 'text',
			url: 'url',
			files: [{ name: 'files', accept: Object.entries(ARTICLES).flat(2) }],
		},
	},
});
