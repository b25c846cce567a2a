/** `npm run bench:align`: how good and how fast the matcher of passages is. See `--help`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { root } from '../../src/tools/setup.js';

const help = `npm run bench:align [-- options]

Measures how well passages of different articles are matched, beside plainer matchers in the same
run, and how long it takes. Fails if a target is missed.

  --articles FOLDER --pairs FILE   measure these articles instead of the bundled stories: .txt or .md
                                   files (front matter with "language" is read), and a JSON file
                                   { "pairs": [{ "a": { "article": "file-name-without-ending",
                                     "quote": "how the sentence begins" }, "b": { … } }] }
                                   Every pair counts; what is not listed counts as wrong.
  --superpal FILE                  SuperPAL's dev_MN_only.csv (../shared/data/passage-pairs/)
  --no-speed                       quality only
  --help                           this

AP is the average precision over all pairs of sentences of different articles; P@20 the share of
right ones among the twenty best; Hit@3 how often a right one is among the first three offered for a
sentence that has one, over all other articles together; Rec@5 the share of its pairs among the first
five. Speed is measured on articles of 1,000 words, made of the word list, the same every time; the
targets are for the processor's time, which is the clock's where nothing else runs.`;

const { values } = parseArgs({
	options: {
		articles: { type: 'string' },
		pairs: { type: 'string' },
		superpal: { type: 'string', default: '../shared/data/passage-pairs/dev_MN_only.csv' },
		'no-speed': { type: 'boolean', default: false },
		help: { type: 'boolean', default: false },
	},
});
const { articles, pairs, superpal } = values;
if (values.help || (articles === undefined) !== (pairs === undefined)) {
	console.log(help);
	process.exit(values.help ? 0 : 2);
}

const folder = mkdtempSync(join(tmpdir(), 'bench-align-'));
try {
	await build({
		configFile: false,
		root,
		publicDir: false,
		logLevel: 'error',
		ssr: { noExternal: true },
		build: {
			ssr: join(root, 'tests/bench/align/index.ts'),
			outDir: folder,
			emptyOutDir: true,
			target: 'node20',
			rolldownOptions: { output: { entryFileNames: 'align.mjs' } },
		},
	});
	const { run } = await import(pathToFileURL(join(folder, 'align.mjs')).href);
	const met = await run({
		root,
		superPal: resolve(root, superpal),
		speed: !values['no-speed'],
		...(articles !== undefined && { articles: resolve(articles), pairs: resolve(pairs ?? '') }),
	});
	if (!met) process.exitCode = 1;
} finally {
	rmSync(folder, { recursive: true, force: true });
}
