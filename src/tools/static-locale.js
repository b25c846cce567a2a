/**
 * A Vite plugin: every build speaks one language, so that nothing has to be asked or loaded to know
 * which, and the sentences of the others are left out of it.
 *
 * @param {string} locale as it is named in src/messages
 * @returns {import('vite').Plugin}
 */
export function staticLocale(locale) {
	return {
		name: 'static-locale',
		enforce: 'pre',
		load(id) {
			if (!id.endsWith('/paraglide/runtime.js')) return null;
			return `export const experimentalStaticLocale = '${locale}';\nexport const getLocale = () => '${locale}';`;
		},
	};
}
