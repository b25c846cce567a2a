/** Writes what was measured to docs/, for people and for programs. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { root } from '../../../src/tools/setup.js';
import { judged } from './aims.js';
import { aimText, cell, markdown } from './tables.js';

const DATA = 'docs/performance.json';
const PAGE = 'docs/performance.md';

/**
 * @typedef {object} Done a part that was measured
 * @property {string} name
 * @property {import('../run.js').Measured} measured
 * @property {number} seconds
 */

/**
 * @typedef {Done & { command: string, load: number, environment: ReturnType<import('./environment.js').environment> }} Entry
 *   `load`: how many processes wanted a core, on average of the last five minutes
 */

/**
 * Parts that were not measured this time stay as they were, with their own date.
 * @param {readonly Done[]} done
 * @param {{ parts: readonly string[], given: string, environment: Entry['environment'] }} run
 *   all parts in their order, and what was asked for beside them
 * @returns the files that were written
 */
export async function write(done, { parts, given, environment }) {
	const load = loadavg()[1] ?? 0;
	const now = done.map((part) => {
		const command = `npm run bench -- --only=${part.name}${given}`;
		return { ...part, command, load, environment };
	});
	/** @type {Entry[]} */
	const before = existsSync(root + DATA) ? JSON.parse(readFileSync(root + DATA, 'utf8')) : [];
	const isOld = before.filter(({ name }) => !now.some((part) => part.name === name));
	const all = [...isOld, ...now].sort((a, b) => parts.indexOf(a.name) - parts.indexOf(b.name));
	mkdirSync(`${root}docs`, { recursive: true });
	const prettier = await import('prettier');
	for (const [path, text] of /** @type {const} */ ([
		[DATA, JSON.stringify(all)],
		[PAGE, page(all)],
	])) {
		const options = await prettier.resolveConfig(root + path, { editorconfig: true });
		writeFileSync(root + path, await prettier.format(text, { ...options, filepath: path }));
	}
	return [DATA, PAGE];
}

/** @param {readonly Entry[]} entries */
function page(entries) {
	const aims = entries.flatMap(({ measured }) => judged(measured));
	const met = aims.filter((aim) => aim.met);
	const table = {
		title: 'Aims',
		columns: ['figure', 'measured', 'aim', 'met'],
		rows: aims.map(({ figure, value, unit, aim, met, note }) => [
			`${figure}${note ? ` (${note})` : ''}`,
			`${cell(value)}${unit && ` ${unit}`}`,
			aimText(aim),
			met ? 'yes' : '**no**',
		]),
	};
	const missed = aims.filter((aim) => !aim.met);
	const why = [...new Set(missed.map(reasonOf))].map((reason) => {
		const of = missed.filter((aim) => reasonOf(aim) === reason);
		return `- **${of.map(({ figure }) => figure).join('; ')}.** ${reason}`;
	});
	return `# Performance

<!-- Written by \`npm run bench\`; reasons come from tests/bench/report/reasons.js. -->

Each part is measured in one run beside what it is compared with; under it stand the command, the day
and the machine. Times depend on the machine and on what else it does: read ratios and exponents.
${met.length} of ${aims.length} aims are met.

${markdown(table).replace('### ', '## ')}

### Missed, and why

${why.join('\n')}

${entries.map(section).join('\n\n')}
`;
}

/** @param {import('./aims.js').JudgedAim} aim */
function reasonOf({ reason }) {
	return reason ?? 'No reason is known yet.';
}

/** @param {Entry} entry */
function section({ measured: { title, tables }, command, seconds, load, environment }) {
	const { date, processor, memory, system, versions } = environment;
	const named = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
	const machine = [processor, memory, system, ...named, `load ${load.toFixed(1)}`].join(', ');
	const how = `${date}, \`${command}\`, ${(seconds / 60).toFixed(1)} minutes. ${machine}.`;
	return [`## ${title}`, ...tables.map(markdown), how].join('\n\n');
}
