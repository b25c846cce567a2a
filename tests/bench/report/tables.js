/** A measured part as text for a terminal, and as Markdown. */
import { figure } from '../figures.js';

/** @typedef {import('../run.js').Measured} Measured */
/** @typedef {import('../run.js').Table} Table */

/** @param {string | number | null} value */
export function cell(value) {
	if (value === null) return '–';
	return typeof value === 'number' ? figure(value) : value;
}

/** @param {Measured} measured */
export function printed({ title, tables, aims }) {
	const lines = ['', title.toUpperCase()];
	for (const table of tables) lines.push('', table.title, ...aligned(table));
	if (aims.length > 0) lines.push('');
	for (const { figure: name, value, aim, met, unit, note } of aims) {
		const said = `${cell(value)}${unit && ` ${unit}`}`;
		lines.push(
			`${met ? '  met  ' : 'MISSED '} ${name}: ${said} (aim ${aimText(aim)})${note ? `; ${note}` : ''}`,
		);
	}
	return lines.join('\n');
}

/** @param {string | number} aim a number is what it should not be above */
export function aimText(aim) {
	return typeof aim === 'number' ? `≤ ${aim}` : aim;
}

/** @param {Table} table */
function aligned({ columns, rows }) {
	const texts = [columns, ...rows].map((row) => row.map(cell));
	const widths = columns.map((_, i) => Math.max(...texts.map((row) => row[i]?.length ?? 0)));
	return texts.map((row) =>
		row
			.map((text, i) => (i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0)))
			.join('  '),
	);
}

/** @param {Table} table */
export function markdown({ title, columns, rows }) {
	const line = (/** @type {readonly (string | number | null)[]} */ row) =>
		`| ${row.map((value) => cell(value).replaceAll('|', '\\|')).join(' | ')} |`;
	const rule = `| ${columns.map((_, i) => (i === 0 ? '---' : '---:')).join(' | ')} |`;
	return [`### ${title}`, '', line(columns), rule, ...rows.map(line)].join('\n');
}
