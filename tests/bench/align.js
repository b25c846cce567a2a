/** `npm run bench:align`: how good and how fast the matcher of passages is. See `--help`. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../src/tools/setup.js';
import { runBundled } from './bundled.js';

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

const met = await runBundled('align', {
	root,
	superPal: resolve(root, superpal),
	speed: !values['no-speed'],
	...(articles !== undefined && { articles: resolve(articles), pairs: resolve(pairs ?? '') }),
});
if (!met) process.exitCode = 1;
