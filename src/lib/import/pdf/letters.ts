/**
 * Letters that a PDF names by their shapes, named as they are typed: nobody who types the letter finds
 * the shape, though both look the same.
 */

/** Joined letters, Arabic by where it stands in the word, Hebrew with its points. */
const SHAPES = /[\ufb00-\ufdcf\ufe80-\ufefc]/g;

/** Chinese by its radicals, as browsers print it. */
const RADICALS = /[\u2f00-\u2fd5]/g;

/**
 * Other radicals, from U+2E80 on, of those that are characters by themselves; a space where there is
 * none. https://www.unicode.org/Public/UCD/latest/ucd/EquivalentUnifiedIdeograph.txt
 */
const SUPPLEMENT =
	' 厂 乚乙亻冂 刀刂卜㔾小小兀尣尢 巳幺彑 忄㣺扌攵 旡日月歺母民氵氺灬爫爫丬牛犭王 目示礻竹糹纟罓罒   羊  耂' +
	'肀聿肉 艹艹艹虎衤覀西见角 讠贝 车辶   钅長镸长门  雨青韦页风飞食 飠饣 马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';

export function typedLetters(text: string): string {
	return text
		.replace(SHAPES, (shape) => shape.normalize('NFKC'))
		.replace(RADICALS, (radical) => radical.normalize('NFKC'))
		.replace(/[\u2e80-\u2ef3]/g, (radical) => {
			const character = SUPPLEMENT[radical.charCodeAt(0) - 0x2e80] ?? ' ';
			return character === ' ' ? radical : character;
		});
}

const PAIRS = ['()', '[]', '{}', '«»', '‹›'] as const;

/** Brackets that are drawn turned round in text from right to left, and named as they are drawn. */
export function unmirrored(text: string): string {
	return PAIRS.reduce((mended: string, [open = '', close = '']) => {
		const isTurned = mended.indexOf(close) >= 0 && mended.indexOf(close) < mended.indexOf(open);
		if (!isTurned) return mended;
		return [...mended].map((one) => (one === open ? close : one === close ? open : one)).join('');
	}, text);
}
