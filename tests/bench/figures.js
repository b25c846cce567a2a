/** What is made of measured times: medians, ratios, and how fast they grow. */

/** @param {readonly number[]} values */
export function median(values) {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	const [low, high] = [sorted[middle - 1] ?? NaN, sorted[middle] ?? NaN];
	return sorted.length % 2 ? high : (low + high) / 2;
}

/**
 * The exponent e of time ~ size^e: the slope of the straight line through the logarithms, by least
 * squares. NaN with fewer than two points.
 * @param {readonly (readonly [size: number, time: number])[]} points
 */
export function exponent(points) {
	const logs = points
		.filter(([size, time]) => size > 0 && time > 0)
		.map(([size, time]) => /** @type {const} */ ([Math.log(size), Math.log(time)]));
	if (logs.length < 2) return NaN;
	const mean = (/** @type {number[]} */ all) => all.reduce((sum, one) => sum + one, 0) / all.length;
	const [x, y] = [mean(logs.map(([a]) => a)), mean(logs.map(([, b]) => b))];
	const above = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
	return above / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

/** Three significant digits, and no more decimals than two. @param {number} value */
export function figure(value) {
	if (!Number.isFinite(value)) return '–';
	const digits = value === 0 ? 0 : 2 - Math.floor(Math.log10(Math.abs(value)));
	return value.toLocaleString('en', { maximumFractionDigits: Math.min(2, Math.max(0, digits)) });
}
