/** Where on the screen a small dialog stands, so that what it is about stays in sight. */

interface Box {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

interface Size {
	readonly width: number;
	readonly height: number;
}

/** px between the two, and to the edges of the screen */
const GAP = 10;

/**
 * Below what it is about, or above it, or beside it where there is room for neither; beside
 * the list that it is in, if it is in one.
 */
export function placeNear(
	about: Box,
	size: Size,
	screen: Size,
	list?: Pick<Box, 'left' | 'right'>,
): { readonly left: number; readonly top: number } {
	const within = (low: number, value: number, high: number) =>
		Math.max(low, Math.min(value, Math.max(low, high)));
	const across = (value: number) => within(GAP, value, screen.width - size.width - GAP);
	if (!list && about.bottom + GAP + size.height + GAP <= screen.height) {
		return { left: across(about.left), top: about.bottom + GAP };
	}
	if (!list && about.top - GAP - size.height >= GAP) {
		return { left: across(about.left), top: about.top - GAP - size.height };
	}
	const { left, right } = list ?? about;
	const beside =
		right + GAP + size.width + GAP <= screen.width ? right + GAP : left - GAP - size.width;
	return {
		left: across(beside),
		top: within(GAP, about.top, screen.height - size.height - GAP),
	};
}

/** The first of these that can be seen. */
export function boxOf(
	...places: readonly (readonly (Range | Element | '' | null | undefined)[])[]
): Box | undefined {
	const boxes = places.flat().map((one) => (one ? one.getBoundingClientRect() : undefined));
	return boxes.find(
		(box) => box && box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
	);
}

/** What is selected on the page. */
export function selectedRange(): Range | undefined {
	const selected = getSelection();
	return selected?.rangeCount && !selected.isCollapsed ? selected.getRangeAt(0) : undefined;
}
