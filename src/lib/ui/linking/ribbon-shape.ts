/** The shapes in the gap between two columns, and which of them are drawn. */
import type { Place } from './places.ts';

/** px of the drawing; `top` and `bottom` are where the text is in sight. */
export interface Gap {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

/** Two passages that belong together, where they stand in the drawing. */
export interface Joined {
	readonly key: string;
	readonly a: Place;
	readonly b: Place;
	readonly kind: 'linked' | 'suggested';
	/** What the ribbon says in its middle, if anything. */
	readonly sign: string;
	/** It is about what the person is looking at. */
	readonly chosen: boolean;
}

export interface Ribbon extends Pick<Joined, 'key' | 'kind' | 'chosen' | 'sign'> {
	readonly path: string;
	/** The upper and the lower edge alone. */
	readonly edges: string;
	readonly middle: { readonly x: number; readonly y: number };
}

/** A passage whose other end is out of sight, or that found no room. */
export interface Tick extends Pick<Joined, 'key' | 'kind' | 'chosen'> {
	readonly path: string;
}

/** More would be a hairball. */
const MOST = 12;
/** px that a mark of one line keeps at least. */
const THINNEST = 8;

export function ribbonsIn(
	gap: Gap,
	joined: readonly Joined[],
): { ribbons: Ribbon[]; ticks: Tick[] } {
	const ribbons: Ribbon[] = [];
	const ticks: Tick[] = [];
	const focal = gap.top + 0.35 * (gap.bottom - gap.top);
	const distance = ({ a, b }: Joined) => Math.abs((a.top + b.top) / 2 - focal);
	const order = [...joined].sort(
		(one, other) => Number(other.chosen) - Number(one.chosen) || distance(one) - distance(other),
	);
	for (const one of order) {
		const [a, b] = [inSight(one.a, gap), inSight(one.b, gap)];
		if (a && b && ribbons.length < MOST) ribbons.push(ribbon(one, gap, a, b));
		else if (a) ticks.push(tick(one, gap.left, 1, a, lean(one.b, gap)));
		else if (b) ticks.push(tick(one, gap.right, -1, b, lean(one.a, gap)));
	}
	return { ribbons, ticks };
}

/** The part of a passage that can be seen. */
function inSight({ top, bottom }: Place, gap: Gap): Place | undefined {
	if (bottom <= gap.top || top >= gap.bottom) return undefined;
	const seen = { top: Math.max(top, gap.top), bottom: Math.min(bottom, gap.bottom) };
	return seen.bottom - seen.top < THINNEST ? { ...seen, bottom: seen.top + THINNEST } : seen;
}

/** Up (-1), down (1) or straight on (0) to where the other end is. */
function lean({ top, bottom }: Place, gap: Gap): -1 | 0 | 1 {
	if (bottom <= gap.top) return -1;
	return top >= gap.bottom ? 1 : 0;
}

function ribbon({ key, kind, chosen, sign }: Joined, gap: Gap, a: Place, b: Place): Ribbon {
	const { left, right } = gap;
	const half = (left + right) / 2;
	const upper = `C${half},${px(a.top)} ${half},${px(b.top)} ${right},${px(b.top)}`;
	const lower = `C${half},${px(b.bottom)} ${half},${px(a.bottom)} ${left},${px(a.bottom)}`;
	return {
		key,
		kind,
		chosen,
		sign,
		path: `M${left},${px(a.top)}${upper}L${right},${px(b.bottom)}${lower}Z`,
		edges: `M${left},${px(a.top)}${upper}M${right},${px(b.bottom)}${lower}`,
		middle: { x: half, y: (a.top + a.bottom + b.top + b.bottom) / 4 },
	};
}

function tick(
	{ key, kind, chosen }: Joined,
	x: number,
	side: 1 | -1,
	{ top, bottom }: Place,
	leaning: -1 | 0 | 1,
): Tick {
	const y = (top + bottom) / 2;
	return { key, kind, chosen, path: `M${x},${px(y)}l${side * 10},${leaning * 7}` };
}

function px(value: number): string {
	return value.toFixed(1);
}

/** Whether a point of the gap lies in the ribbon of these passages. */
export function isWithin({ a, b }: Joined, gap: Gap, { x, y }: { x: number; y: number }): boolean {
	if (x <= gap.left || x >= gap.right || y < gap.top || y > gap.bottom) return false;
	const part = (x - gap.left) / (gap.right - gap.left);
	const along = part * part * (3 - 2 * part);
	const top = a.top + along * (b.top - a.top);
	const bottom = a.bottom + along * (b.bottom - a.bottom);
	return y >= top - 3 && y <= bottom + 3;
}
