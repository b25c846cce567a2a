/** Where the most text of a page is, when nothing else says where its article is. */
import type { Found } from './walk.ts';

const LONG = 60;

/** Which of the pieces are in the box with the most running text; all, if no box has most of it. */
export function densest(found: readonly Found[]): readonly boolean[] {
	const letters = new Map<Element, number>();
	let all = 0;
	for (const { element, text, linked } of found) {
		if (linked > 0.4) continue;
		all += text.length;
		if (text.length < LONG) continue;
		let share = text.length;
		for (let box = element.parentElement; box && share >= 1; box = box.parentElement) {
			letters.set(box, (letters.get(box) ?? 0) + share);
			share /= 2;
		}
	}
	const [best, most] = [...letters].reduce<[Element | undefined, number]>(
		(a, b) => (b[1] > a[1] ? b : a),
		[undefined, 0],
	);
	if (!best || most < all * 0.4) return found.map(({ linked }) => linked < 0.95);
	return found.map(({ element }) => best.contains(element));
}
