/** What the folders of an archive, or those that were dropped, say about the files in them. */

/**
 * Left out without a word: what systems leave behind, and what belongs to a saved page.
 *
 * @param paths of all files, with `/`
 */
export function aside(paths: readonly string[]): ReadonlySet<string> {
	const pages = new Set<string>();
	for (const path of paths) {
		const page = /^(.+)\.(?:x?html?|php|aspx?)$/i.exec(path)?.[1];
		if (page !== undefined) pages.add(page);
	}
	return new Set(
		paths.filter((path) => LEFT_BEHIND.test(path) || NO_TEXT.test(path) || isOfPage(path, pages)),
	);
}

const LEFT_BEHIND = /(?:^|\/)(?:__MACOSX(?:\/|$)|\.(?!\.)|Thumbs\.db$|desktop\.ini$|~\$)/i;
const NO_TEXT =
	/\.(?:png|jpe?g|jfif|gif|webp|avif|svgz?|ico|bmp|tiff?|heic|css|s[ac]ss|m?js|woff2?|ttf|otf|eot|map)$/i;
/** Browsers name the folder next to the page in their own language. */
const SAVED =
	/^(.+)(?:_files|-files|\.files|_Dateien|-Dateien|_fichiers|_archivos|_arquivos|_ficheiros|_file|_bestanden|_filer|_pliki|_elemei|_soubory|_tiedostot|_dosyalar)$/i;

function isOfPage(path: string, pages: ReadonlySet<string>): boolean {
	for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
		const page = SAVED.exec(path.slice(0, at))?.[1];
		if (page !== undefined && pages.has(page)) return true;
	}
	return false;
}

/**
 * The story of each file, by its path: the top-level folder, if it holds two articles or more. One
 * folder around everything else does not count.
 *
 * @param paths of the articles' files, one for each article
 */
export function storiesOfFolders(paths: readonly string[]): ReadonlyMap<string, string> {
	let inside = paths.map((path) => path.split('/'));
	const depth = (): number => Math.min(...inside.map(({ length }) => length));
	while (inside.length > 0 && depth() > 1 && new Set(inside.map(([top]) => top)).size === 1) {
		inside = inside.map((parts) => parts.slice(1));
	}
	const counts = new Map<string, number>();
	for (const [top = '', file] of inside) {
		if (file !== undefined) counts.set(top, (counts.get(top) ?? 0) + 1);
	}
	const stories = new Map<string, string>();
	for (const [i, [top = '', file]] of inside.entries()) {
		const path = paths[i];
		if (file !== undefined && path !== undefined && (counts.get(top) ?? 0) > 1) {
			stories.set(path, /\s/.test(top) ? top : top.replace(/[-_]+/g, ' ').trim() || top);
		}
	}
	return stories;
}
