/** What the benchmark calls in the page: it mounts one kind of highlighting and does things to it. */
import '#lib/ui/shared/tokens.css';
import '#lib/ui/shared/base.css';
import '#lib/ui/shared/marks.css';
import '#lib/ui/reading/text.css';
import './page.css';
import type { Highlight } from '#lib/core/anchor/placed.ts';
import * as floors from './floors.ts';
import { column, element, type Column, type Kind, type Shown } from './kinds.ts';
import { ours, oursWithBrackets } from './ours.ts';
import * as peers from './peers.ts';
import { marked, overlapping, TAGS, type Marked } from './text.ts';

const KINDS = { ...floors, ours, oursWithBrackets, ...peers };
export type KindName = keyof typeof KINDS;

let kind: Kind;
let data: Marked;
let columns: Column[] = [];
let shown: Shown[] = [];
/** A part of the page that has nothing to do with the text. */
const elsewhere = document.body.appendChild(element('p', 'elsewhere'));
const desk = document.body.appendChild(element('div', 'desk'));

/** @param narrow as wide as one of eight @returns the share of highlights that overlap, 0 to 1 */
export function prepare(
	name: KindName,
	words: number,
	count: number,
	many = 1,
	narrow = false,
): number {
	kind = KINDS[name];
	data = marked(words, count);
	desk.classList.toggle('many', narrow);
	columns = Array.from({ length: many }, () => column(desk));
	return overlapping(data.highlights);
}

export async function open(): Promise<void> {
	shown = columns.map((one) => kind(one, data.article, data.highlights));
	await painted();
	// what is drawn when nothing else is to be done belongs to it
	await new Promise((resolve) => setTimeout(resolve, 400));
	await painted();
}

/** Whether this kind can do it at all. */
export function can(name: string): boolean {
	return name === 'elsewhere' || name in shown[0]!;
}

const changes: Readonly<Record<string, (i: number) => void>> = {
	nothing: () => {},
	add: (i) => shown[0]!.add!(data.fresh[i]!),
	recolour: (i) => shown[0]!.recolour!(data.fresh[i]!, nextTag(data.fresh[i]!)),
	// they have been recoloured before
	remove: (i) => shown[0]!.remove!({ ...data.fresh[i]!, tag: nextTag(data.fresh[i]!) }),
	hide: (i) => shown[0]!.hide!(i % 2 ? undefined : 'evidence'),
	go: (i) => shown[0]!.go!(data.highlights[i * 3]!),
	elsewhere: (i) => (elsewhere.textContent = `Saved ${i} of many`),
};

/** Makes such a change again and again, each seen before the next. */
export async function change(name: string, times: number): Promise<void> {
	for (let i = 0; i < times; i++) {
		changes[name]!(i);
		await painted();
	}
}

/** What share of the highlights that cross the middle of the screen is seen there, at three places. */
export async function seen(): Promise<number> {
	const one = shown[0]!;
	const { scroller } = columns[0]!;
	if (!one.shows) return NaN;
	let [found, all] = [0, 0];
	for (const part of [0, 0.5, 0.9]) {
		scroller.scrollTop = part * scroller.scrollHeight;
		await painted();
		await new Promise((resolve) => setTimeout(resolve, 400));
		const middle = offsetInTheMiddle();
		for (const highlight of data.highlights) {
			if (highlight.start > middle + 40 || highlight.end < middle - 40) continue;
			all += 1;
			if (one.shows(highlight)) found += 1;
		}
	}
	return found / all;
}

function offsetInTheMiddle(): number {
	const { scroller, text } = columns[0]!;
	const box = scroller.getBoundingClientRect();
	const left = text.querySelector('p')!.getBoundingClientRect().left + 40;
	for (let top = box.top + box.height / 2; top < box.bottom; top += 5) {
		const offset = offsetAt(left, top);
		if (offset !== undefined) return offset;
	}
	throw new RangeError('there is no text in the middle of the screen');
}

/** Where in the article the caret would be put, past all that highlights know of it. */
function offsetAt(left: number, top: number): number | undefined {
	const at = document.caretPositionFromPoint(left, top);
	const paragraph = at?.offsetNode.parentElement?.closest('p');
	if (!at || !paragraph) return undefined;
	const before = document.createRange();
	before.setStart(paragraph, 0);
	before.setEnd(at.offsetNode, at.offset);
	const block = [...columns[0]!.text.querySelectorAll('p')].indexOf(paragraph);
	return data.article.blocks[block]!.start + before.toString().length;
}

/** Scrolls frame by frame. @returns how long each frame took, and the longest task over 50 ms, ms */
export async function scroll(
	step: number,
	frames: number,
): Promise<{ times: number[]; longest: number }> {
	const { scroller } = columns[0]!;
	let longest = 0;
	const observer = new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
	});
	observer.observe({ type: 'longtask' });
	const times: number[] = [];
	let before = await frame();
	for (let i = 0; i < frames; i++) {
		scroller.scrollTop += step;
		const now = await frame();
		times.push(now - before);
		before = now;
	}
	observer.disconnect();
	return { times, longest };
}

/** Hit tests all over the screen. */
export function hits(times: number): void {
	for (const { left, top } of points(times)) shown[0]!.hit!(left, top);
}

/** How many of them named a highlight that is not there, or left one out whose mark is there. */
export function wrong(times: number): number {
	const spans = new Map([...data.highlights, ...data.fresh].map((one) => [one.id, one]));
	return points(times).filter(({ left, top }) => {
		const mark = document.elementFromPoint(left, top)?.closest('mark');
		const marked = mark?.dataset['annotation']?.split(' ') ?? [];
		const named = shown[0]!.hit!(left, top);
		const offset = offsetAt(left, top) ?? NaN;
		const isThere = (id: string) => {
			const span = spans.get(id);
			return span !== undefined && span.start <= offset && offset <= span.end;
		};
		return !named.every(isThere) || !marked.every((id) => named.includes(id));
	}).length;
}

function points(times: number): { left: number; top: number }[] {
	const { scroller, text } = columns[0]!;
	const box = scroller.getBoundingClientRect();
	const paragraph = text.querySelector('p')!.getBoundingClientRect();
	return Array.from({ length: times }, (_, i) => ({
		left: paragraph.left + 4 + ((i * 97) % (paragraph.width - 8)),
		top: box.top + 40 + ((i * 61) % (box.height - 80)),
	}));
}

function nextTag({ tag }: Highlight): string {
	return TAGS[(TAGS.indexOf(tag as (typeof TAGS)[number]) + 1) % TAGS.length]!;
}

function frame(): Promise<number> {
	return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Resolves after what was changed has been painted. */
async function painted(): Promise<void> {
	await Promise.all(shown.map((one) => one.settled?.()));
	await frame();
	await frame();
}
