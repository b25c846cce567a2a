/**
 * Chinese characters that a PDF names by their radicals, as browsers do when they print: both look
 * the same, but nobody who types the character finds the radical.
 * https://www.unicode.org/Public/UCD/latest/ucd/EquivalentUnifiedIdeograph.txt
 */

/** From U+2E80 on, of those that are characters by themselves; a space where there is none. */
const SUPPLEMENT =
	' 厂 乚乙亻冂 刀刂卜㔾小小兀尣尢 巳幺彑 忄㣺扌攵 旡日月歺母民氵氺灬爫爫丬牛犭王 目示礻竹糹纟罓罒   羊  耂' +
	'肀聿肉 艹艹艹虎衤覀西见角 讠贝 车辶   钅長镸长门  雨青韦页风飞食 飠饣 马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';

export function withoutRadicals(text: string): string {
	return text
		.replace(/[\u2f00-\u2fd5]/g, (radical) => radical.normalize('NFKC'))
		.replace(/[\u2e80-\u2ef3]/g, (radical) => {
			const character = SUPPLEMENT[radical.charCodeAt(0) - 0x2e80] ?? ' ';
			return character === ' ' ? radical : character;
		});
}
