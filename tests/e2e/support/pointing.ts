/** Words on the screen, and a pointer that goes to them. */
import type { Locator, Page } from '@playwright/test';

/** px of the viewport */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** Where a passage begins and ends on the screen, in the order in which it is read. */
export interface Place {
	readonly start: Point;
	readonly end: Point;
}

/**
 * Brings a passage of a text into view and says where it is: from the first character of `from` to
 * the last of `to`, which begins no earlier.
 */
export async function placeOf(text: Locator, from: string, to = from): Promise<Place> {
	return text.evaluate(
		async (box, words) => {
			let range = find(box, words);
			const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
			const block = range.startContainer.parentElement ?? box;
			block.scrollIntoView({ block: 'center', inline: 'nearest' });
			// What comes into view is laid out in a later frame, which may move it again, and marks that
			// are drawn put other nodes into the place of those that were found.
			for (let calm = 0, last = ''; calm < 3;) {
				await frame();
				range = find(box, words);
				const now = JSON.stringify(range.getBoundingClientRect());
				calm = now === last ? calm + 1 : 0;
				last = now;
			}
			return {
				start: edge(range.startContainer, range.startOffset, 'start'),
				end: edge(range.endContainer, range.endOffset - 1, 'end'),
			};

			function find(root: Element, [from = '', to = '']: string[]): Range {
				const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
				const nodes: [Text, number][] = [];
				let all = '';
				while (walker.nextNode()) {
					const node = walker.currentNode as Text;
					nodes.push([node, all.length]);
					all += node.data;
				}
				const start = all.indexOf(from);
				const last = all.indexOf(to, start);
				if (start < 0 || last < 0) throw new Error(`not in the text: ${from} … ${to}`);
				const end = last + to.length;
				const range = document.createRange();
				const [first] = nodes.findLast(([, at]) => at <= start)!;
				const [second] = nodes.findLast(([, at]) => at < end)!;
				range.setStart(first, start - nodes.find(([node]) => node === first)![1]);
				range.setEnd(second, end - nodes.find(([node]) => node === second)![1]);
				return range;
			}

			/** A little inside the character, at the side where reading it begins or ends. */
			function edge(node: Node, offset: number, side: 'start' | 'end') {
				const character = document.createRange();
				character.setStart(node, offset);
				character.setEnd(node, offset + 1);
				const { left, right, top, bottom } = character.getBoundingClientRect();
				const { direction } = getComputedStyle(node.parentElement!);
				const atLeft = (side === 'start') === (direction === 'ltr');
				return { x: atLeft ? left + 1 : right - 1, y: (top + bottom) / 2 };
			}
		},
		[from, to],
	);
}

/** Selects by dragging with the mouse. */
export async function drag(page: Page, { start, end }: Place): Promise<void> {
	await page.mouse.move(start.x, start.y);
	await page.mouse.down();
	await page.mouse.move(end.x, end.y, { steps: 3 });
	await page.mouse.up();
}

/** Selects a passage by dragging from its first to its last character. */
export async function dragOver(page: Page, text: Locator, from: string, to = from): Promise<void> {
	await drag(page, await placeOf(text, from, to));
}

/** Clicks on the first character of these words. */
export async function clickOn(page: Page, text: Locator, words: string): Promise<void> {
	const { start } = await placeOf(text, words);
	await page.mouse.click(start.x + 2, start.y);
}
