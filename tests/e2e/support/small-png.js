/**
 * A screenshot with a palette of 256 colours: a third of the bytes, and to the eye the same, since
 * letters and lines have few. The browser reads it; what is written here is a PNG of the plainest
 * kind: https://www.w3.org/TR/png-3/
 */
import { crc32, deflateSync } from 'node:zlib';

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {Buffer} png opaque
 */
export async function smallPng(browser, png) {
	const page = await browser.newPage();
	const { width, height, colours, lines } = await page.evaluate(indexed, png.toString('base64'));
	await page.close();
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	// 8 bits a pixel, which are indexes into the palette
	header.set([8, 3], 8);
	return Buffer.concat([
		Buffer.from('89504e470d0a1a0a', 'hex'),
		chunk('IHDR', header),
		chunk('PLTE', Buffer.from(colours.flatMap((one) => [one >> 16, (one >> 8) & 255, one & 255]))),
		chunk('IDAT', deflateSync(Buffer.from(lines, 'base64'), { level: 9, memLevel: 9 })),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

/**
 * Runs in the page. The commonest colours, and for each line of pixels the filter “none” and the
 * place of the colour that is nearest to each.
 * @param {string} png in Base64
 */
async function indexed(png) {
	const response = await fetch(`data:image/png;base64,${png}`);
	const bitmap = await createImageBitmap(await response.blob());
	const { width, height } = bitmap;
	const canvas = new OffscreenCanvas(width, height).getContext('2d');
	if (!canvas) throw new Error('This browser has no canvas.');
	canvas.drawImage(bitmap, 0, 0);
	const bytes = new DataView(canvas.getImageData(0, 0, width, height).data.buffer);
	const pixels = Array.from({ length: width * height }, (_, i) => bytes.getUint32(i * 4) >>> 8);

	/** @type {Map<number, number>} */
	const counts = new Map();
	for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
	const byCount = [...counts].sort(([, a], [, b]) => b - a);
	const colours = byCount.slice(0, 256).map(([colour]) => colour);
	const part = (/** @type {number} */ colour, /** @type {number} */ by) => (colour >> by) & 255;
	const places = new Map(
		byCount.map(([colour]) => {
			const distances = colours.map((other) =>
				Math.hypot(...[16, 8, 0].map((by) => part(colour, by) - part(other, by))),
			);
			return [colour, distances.indexOf(Math.min(...distances))];
		}),
	);
	let lines = '';
	for (const [i, colour] of pixels.entries()) {
		if (i % width === 0) lines += '\0';
		lines += String.fromCharCode(places.get(colour) ?? 0);
	}
	return { width, height, colours, lines: btoa(lines) };
}

/**
 * @param {string} type
 * @param {Buffer} content
 */
function chunk(type, content) {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
	const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(content.length);
	check.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, check]);
}
