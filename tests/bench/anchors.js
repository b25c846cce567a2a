/** `npm run bench:anchors`: how well passages are found again in a changed text. See `--help`. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../src/tools/setup.js';
import { runBundled } from './bundled.js';

const help = `npm run bench:anchors [-- options]

Edits articles in many ways, and looks for passages that were marked before: with the matcher of this
project, with the old text at hand and without, and with those that others use. Every character knows
where it came from, so that what is right is not a matter of opinion.

  --articles FOLDER   edit these instead of the bundled stories: .txt, .md, .json and .jsonl files
  --basil FOLDER      BASIL, with the spans that people marked (../shared/data/basil, if it is there)
  --anchors NUMBER    for each scenario and collection (1000)
  --seed NUMBER       of chance (1)
  --only, --but TEXT  scenarios that have this in their name or group (a regular expression), or not
  --details           a table for every scenario, not only for every group of them
  --json FILE         the figures of every scenario as JSON
  --show NUMBER       print so many cases of each verdict on ours, of each scenario
  --no-others         ours only
  --no-speed          quality only
  --help              this

right: at the place where the passage's characters went (the shared part is at least 0.8 of both
together), or rightly nowhere. bounds: too long or too short. missed: nowhere, though half of it is
there. ambig.: several places offered. wrong: anchored where nothing of it is, or though a tenth of it
or less is left. In percent; passages of which 10–50 % are left count only if they are wrong.`;

const text = /** @type {const} */ ({ type: 'string' });
const flag = /** @type {const} */ ({ type: 'boolean', default: false });
const { values } = parseArgs({
	options: {
		articles: text,
		basil: { ...text, default: '../shared/data/basil' },
		anchors: { ...text, default: '1000' },
		seed: { ...text, default: '1' },
		only: text,
		but: text,
		details: flag,
		json: text,
		show: { ...text, default: '0' },
		'no-others': flag,
		'no-speed': flag,
		help: flag,
	},
});
if (values.help) {
	console.log(help);
	process.exit(0);
}

await runBundled('anchors', {
	basil: resolve(root, values.basil),
	anchors: Number(values.anchors),
	seed: Number(values.seed),
	others: !values['no-others'],
	speed: !values['no-speed'],
	details: values.details,
	show: Number(values.show),
	...(values.only !== undefined && { only: new RegExp(values.only) }),
	...(values.but !== undefined && { but: new RegExp(values.but) }),
	...(values.articles !== undefined && { articles: resolve(values.articles) }),
	...(values.json !== undefined && { json: resolve(values.json) }),
});
