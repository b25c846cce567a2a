/**
 * `node src/tools/articles-jsonl.js FOLDER OUT.jsonl [--story MEMBER] [--rename FROM=TO …]`
 *
 * Makes one file for the import dialog out of a folder of JSON files with one article each, its
 * subfolders too: one article a line, so that a collection comes in as stories in one go. Made for
 * collections such as BASIL (Fan et al., EMNLP 2019: 30 events, each as covered by three outlets):
 *
 *     node src/tools/articles-jsonl.js basil/articles basil.jsonl \
 *       --rename nyt="The New York Times" --rename fox="Fox News" --rename hpo=HuffPost
 *
 * Of each file it takes title, source, date, url and body-paragraphs (a list of paragraphs, each a
 * list of sentences or a text; or body, text, content). Articles with the same value in the member
 * that `--story` names (`triplet-uuid` unless told) become a story, called after the `main-event`
 * that most of them say. `--rename` gives a source another name, whatever its case.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/** @typedef {{ title: string, outlet: string, published: string, url: string, story: string, text: string }} Row */

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const { positionals, values } = parseArgs({
		allowPositionals: true,
		options: {
			story: { type: 'string', default: 'triplet-uuid' },
			rename: { type: 'string', multiple: true, default: [] },
		},
	});
	const [folder, out] = positionals;
	if (!folder || !out) {
		console.error('Say which folder and which file: articles-jsonl.js FOLDER OUT.jsonl');
		process.exitCode = 1;
	} else {
		const rows = rowsOf(folder, { story: values.story, rename: values.rename });
		writeFileSync(out, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
		const stories = new Set(rows.map(({ story }) => story)).size;
		console.log(`${rows.length} articles of ${stories} stories are in ${out}.`);
	}
}

/**
 * One row an article, in the order of the files' names.
 * @param {string} folder
 * @param {{ story?: string, rename?: readonly string[] }} [options]
 * @returns {Row[]}
 */
export function rowsOf(folder, { story = 'triplet-uuid', rename = [] } = {}) {
	const names = new Map(rename.map((pair) => namePair(pair)));
	const articles = jsonFiles(folder).map((path) => JSON.parse(readFileSync(path, 'utf8')));
	const titles = storyTitles(articles, story);
	return articles.map((article) => ({
		title: String(article.title ?? ''),
		outlet: names.get(String(article.source ?? '').toLowerCase()) ?? outletOf(article),
		published: String(article.date ?? ''),
		url: String(article.url ?? ''),
		story: titles.get(article[story] ?? article['main-event']) ?? '',
		text: textOf(article['body-paragraphs'] ?? article.body ?? article.text ?? article.content),
	}));
}

/** @param {string} pair `nyt=The New York Times` */
function namePair(pair) {
	const at = pair.indexOf('=');
	return /** @type {const} */ ([pair.slice(0, at).toLowerCase(), pair.slice(at + 1)]);
}

/** Abbreviations are written in capitals, as the same collection does elsewhere. */
function outletOf(/** @type {Record<string, unknown>} */ { source = '' }) {
	return /^[a-z]{2,4}$/.test(String(source)) ? String(source).toUpperCase() : String(source);
}

/**
 * For each story the title that most of its articles say; of equals the first. Two stories of one
 * title are told apart by a number.
 * @param {Record<string, any>[]} articles
 * @param {string} member
 */
function storyTitles(articles, member) {
	/** @type {Map<string, string[]>} */
	const said = new Map();
	for (const article of articles) {
		const key = article[member] ?? article['main-event'];
		said.set(key, [...(said.get(key) ?? []), String(article['main-event'] ?? key ?? '')]);
	}
	/** @type {Map<string, string>} */
	const titles = new Map();
	const taken = new Set();
	for (const [key, all] of said) {
		const count = (/** @type {string} */ title) => all.filter((one) => one === title).length;
		const most = all.reduce((best, title) => (count(title) > count(best) ? title : best));
		let title = most;
		for (let number = 2; taken.has(title); number++) title = `${most} (${number})`;
		taken.add(title);
		titles.set(key, title);
	}
	return titles;
}

/** @param {unknown} body @returns {string} */
function textOf(body) {
	if (!Array.isArray(body)) return String(body ?? '');
	return body.map((one) => (Array.isArray(one) ? one.join(' ') : String(one))).join('\n\n');
}

/** @param {string} folder @returns {string[]} */
function jsonFiles(folder) {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.json'))
		.sort()
		.map((name) => join(folder, name));
}
