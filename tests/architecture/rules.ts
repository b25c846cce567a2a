/** The dependency rule as a function of one import, which answers with a sentence. */
import { posix } from 'node:path';
import type { SourceFile } from './source-files.ts';

interface Layer {
	readonly level: number;
	/** What the folder is for, as the answer to "why not?". */
	readonly is: string;
	/** Packages it may use besides its own code. */
	readonly packages: RegExp;
}

const nothing = /^$/;

const layers: Record<string, Layer> = {
	core: {
		level: 0,
		is: 'knows no platform',
		packages: /^(@noble\/hashes|stemmer|diff|culori|marked)(\/|$)/,
	},
	formats: { level: 1, is: 'turns values into files and back', packages: /^valibot$/ },
	import: {
		level: 2,
		is: 'reads article files',
		packages:
			/^(marked|valibot|@mozilla\/readability|linkedom|htmlparser2|chardet|fflate|papaparse|mammoth|pdfjs-dist)(\/|$)/,
	},
	storage: { level: 2, is: 'is the door to IndexedDB and other tabs', packages: /^idb$/ },
	editor: { level: 2, is: 'is the door to ProseMirror', packages: /^prosemirror-/ },
	workers: { level: 2, is: 'is the door to threads', packages: /^\/word-vectors\// },
	'corpus.ts': { level: 2, is: 'reads the bundled stories', packages: nothing },
	state: { level: 3, is: 'holds what is open and changes it', packages: /^(svelte|\$app)(\/|$)/ },
	ui: { level: 4, is: 'shows and asks', packages: /^(svelte|\$app|@lucide\/svelte)(\/|$)/ },
	routes: {
		level: 5,
		is: 'is thin pages',
		packages: /^(svelte|\$app|@sveltejs\/kit|@lucide\/svelte)(\/|$)/,
	},
};

/** Bundled stories take the same way in as a dropped file; files are read in a thread of their own. */
const allowedNeighbours = ['corpus.ts → import', 'workers → import'];

/** The workspace is where articles are read and marked at once: reading shows annotating. */
const allowedScreens = ['reading → annotating'];

/** The only file that mounts the editor. */
const editorDoor = 'src/lib/ui/reading/ArticlePane.svelte';

/** Why the file may not import that, with where to go instead; undefined if it may. */
export function brokenRule(from: string, name: string): string | undefined {
	const here = layerOf(from);
	const layer = here === undefined ? undefined : layers[here];
	if (here === undefined || !layer) {
		return `${from} is in no layer: src/lib holds ${Object.keys(layers).join(', ')}.`;
	}
	const to = target(from, name);
	if (name === '#messages') {
		if (layer.level >= 4) return undefined;
		return `${from} imports the messages: only ui speaks to people. Return a Problem or a name, and let ui find the words.`;
	}
	if (to === undefined) return brokenPackageRule(from, name, here, layer);

	const there = layerOf(to);
	const other = there === undefined ? undefined : layers[there];
	// Styles, types of SvelteKit, files next to the source.
	if (there === undefined || !other) return undefined;
	const sentence = `${from} imports ${name}: `;
	if (there === 'editor' && here !== 'editor' && from !== editorDoor) {
		return `${sentence}only ${editorDoor} touches the editor. Pass what you need through it.`;
	}
	if (other.level > layer.level) {
		return `${sentence}${here} ${layer.is} and comes before ${there}, which ${other.is}. Move what needs it to ${there}, or pass the value in.`;
	}
	if (other.level === layer.level && here !== there) {
		if (allowedNeighbours.includes(`${here} → ${there}`)) return undefined;
		return `${sentence}${here} and ${there} are neighbours and do not know each other. What both need belongs to core; what joins them belongs to state.`;
	}
	return here === 'ui' && there === 'ui' ? brokenScreenRule(from, to, sentence) : undefined;
}

/** Screens are neighbours too; `ui/shared` is what they are all made of, so it knows none. */
function brokenScreenRule(from: string, to: string, sentence: string): string | undefined {
	const [here, there] = [screenOf(from), screenOf(to)];
	if (here === undefined || here === there || there === 'shared') return undefined;
	if (allowedScreens.includes(`${here} → ${there}`)) return undefined;
	if (here === 'shared') {
		return `${sentence}ui/shared is used by every screen and knows none of them. Pass it in as a snippet, or move the file to where it is used.`;
	}
	return `${sentence}${here} and ${there} are neighbours. What both need belongs to ui/shared; a route puts them side by side.`;
}

/** `reading` for `src/lib/ui/reading/…`; undefined for a file of no screen. */
function screenOf(path: string): string | undefined {
	return /^src\/lib\/ui\/([^/]+)\//.exec(path)?.[1];
}

function brokenPackageRule(
	from: string,
	name: string,
	here: string,
	layer: Layer,
): string | undefined {
	if (layer.packages.test(name)) return undefined;
	const owner = Object.entries(layers).find(([, other]) => other.packages.test(name));
	const place = owner ? ` It is used in ${owner[0]}, which ${owner[1].is}.` : '';
	return `${from} imports ${name}: ${here} ${layer.is} and does without it.${place}`;
}

/** Every way that leads from a file back to itself. */
export function rings(files: readonly SourceFile[]): string[] {
	const graph = new Map(
		files.map((file) => [
			file.path,
			file.imports.flatMap((name) => target(file.path, name) ?? []).sort(),
		]),
	);
	const done = new Set<string>();
	const found: string[] = [];
	const walk = (path: string, way: readonly string[]): void => {
		const start = way.indexOf(path);
		if (start >= 0) found.push([...way.slice(start), path].join(' → '));
		if (start >= 0 || done.has(path)) return;
		for (const next of graph.get(path) ?? []) walk(next, [...way, path]);
		done.add(path);
	};
	for (const path of graph.keys()) walk(path, []);
	return found;
}

/** The path of an import of our own, undefined for a package's. */
function target(from: string, name: string): string | undefined {
	if (name.startsWith('#lib/')) return `src/lib/${name.slice('#lib/'.length)}`;
	if (name.startsWith('.')) return posix.join(posix.dirname(from), name);
	return undefined;
}

function layerOf(path: string): string | undefined {
	const parts = path.split('/');
	return parts[1] === 'routes' ? 'routes' : parts[1] === 'lib' ? parts[2] : undefined;
}
