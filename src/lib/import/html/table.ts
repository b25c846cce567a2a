/** Whether a table is one of figures and names, or holds a page or mail together. */
import { nameOf } from './elements.ts';

/** A cell with more words than that is a column of a page. */
const LONGEST_CELL = 300;
const MOST_CELLS = 2000;
const PAGE_PARTS =
	/^(?:table|p|div|h[1-6]|ul|ol|blockquote|article|section|figure|form|pre|center|iframe|main)$/;

export function isDataTable(table: Element): boolean {
	const role = table.getAttribute('role');
	if (role === 'presentation' || role === 'none') return false;
	let [cells, rows, parts] = [0, 0, 0];
	let said = false;
	const all = table.querySelectorAll('*');
	for (const element of all) {
		const name = nameOf(element);
		if (name === 'table') return false;
		if (name === 'tr') rows += 1;
		if (/^(?:th|caption|thead)$/.test(name)) said = true;
		if (name === 'td' || name === 'th') {
			cells += 1;
			if ((element.textContent ?? '').length > LONGEST_CELL) return false;
		} else if (PAGE_PARTS.test(name)) parts += 1;
		if (cells > MOST_CELLS) return true;
	}
	return cells > rows && (said || (rows > 1 && parts <= cells));
}
