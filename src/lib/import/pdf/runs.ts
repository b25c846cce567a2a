/** The pieces of text that a page is drawn with, each with its place, in points from the top left. */

export interface Run {
	readonly text: string;
	/** The left edge. */
	readonly x: number;
	/** The line that the letters stand on. */
	readonly y: number;
	readonly width: number;
	/** Of the letters: their em. */
	readonly size: number;
	/** Which font, told apart from the others of the file. */
	readonly font: string;
	readonly rtl: boolean;
	/** The file itself says that it is no part of the text: a running head, a page number. */
	readonly artifact: boolean;
}

export interface PageRuns {
	readonly width: number;
	readonly height: number;
	readonly runs: readonly Run[];
	/** Text that runs in another direction than most: stamps in the margin, credits of pictures. */
	readonly turned: readonly string[];
}

/** As pdf.js hands it over. */
export interface DrawnText {
	readonly str: string;
	readonly dir: string;
	readonly width: number;
	readonly transform: readonly number[];
	readonly fontName: string;
}

/** Where marked content begins or ends. */
export interface Mark {
	readonly type: string;
	readonly tag?: string;
}

export interface DrawnPage {
	/** The place and the turn of the page: x' = a x + c y + e, y' = b x + d y + f. */
	readonly transform: readonly number[];
	readonly width: number;
	readonly height: number;
	readonly items: readonly (DrawnText | Mark)[];
}

type Turn = 0 | 1 | 2 | 3;

/** The page is turned so that most of its text runs from left to right. */
export function runsOf(page: DrawnPage): PageRuns {
	const drawn = [...placed(page)];
	const letters = [0, 0, 0, 0];
	for (const { turn, run } of drawn) {
		if (turn !== undefined) letters[turn] = (letters[turn] ?? 0) + run.text.length;
	}
	const most = letters.indexOf(Math.max(...letters)) as Turn;
	const runs = drawn
		.filter(({ turn }) => turn === most)
		.map(({ run }) => turnBack(run, most, page));
	const turned = drawn.filter(({ turn }) => turn !== most).map(({ run }) => run.text);
	const [width, height] = most % 2 === 0 ? [page.width, page.height] : [page.height, page.width];
	return { width, height, runs: withoutShadows(runs), turned };
}

function* placed(page: DrawnPage): Generator<{ run: Run; turn: Turn | undefined }> {
	const open: boolean[] = [];
	for (const item of page.items) {
		if (!('str' in item)) {
			if (item.type === 'endMarkedContent') open.pop();
			else open.push(item.tag === 'Artifact');
			continue;
		}
		if (item.str.trim() === '') continue;
		const [a, b, c, d, e, f] = multiplied(page.transform, item.transform);
		const size = Math.hypot(c, d);
		if (!(size > 0.5 && size < 1000) || !Number.isFinite(e + f + item.width)) continue;
		yield {
			turn: turnOf(a, b),
			run: {
				text: item.str,
				x: e,
				y: f,
				width: Math.abs(item.width),
				size,
				font: item.fontName,
				rtl: item.dir === 'rtl',
				artifact: open.includes(true),
			},
		};
	}
}

type Matrix = [number, number, number, number, number, number];

function multiplied(outer: readonly number[], inner: readonly number[]): Matrix {
	const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
	const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = inner;
	return [
		...([a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j] as const),
		...([a * k + c * l + e, b * k + d * l + f] as const),
	];
}

/** In quarters, clockwise; `undefined` for text at an angle. */
function turnOf(a: number, b: number): Turn | undefined {
	const quarters = Math.atan2(b, a) / (Math.PI / 2);
	const nearest = Math.round(quarters);
	return Math.abs(quarters - nearest) < 0.05 ? (((nearest + 4) % 4) as Turn) : undefined;
}

function turnBack(run: Run, turn: Turn, { width, height }: DrawnPage): Run {
	const { x, y } = run;
	if (turn === 1) return { ...run, x: y, y: width - x };
	if (turn === 2) return { ...run, x: width - x, y: height - y };
	return turn === 3 ? { ...run, x: height - y, y: x } : run;
}

/** The same letters once more in nearly the same place: how some programs print bold. */
function withoutShadows(runs: readonly Run[]): Run[] {
	return runs.filter((run, at) => {
		const before = runs[at - 1];
		return !(
			before?.text === run.text &&
			Math.abs(before.x - run.x) < run.size / 6 &&
			Math.abs(before.y - run.y) < run.size / 6
		);
	});
}
