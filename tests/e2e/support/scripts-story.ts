/** One story in Arabic, Hebrew and Chinese, as a Crossread file. Everything in it is invented. */
import type { Downloaded } from './download.ts';

const ARABIC = `BBC تقول إن العبّارة تأخرت ثلاث ساعات مساء الثلاثاء. لم يُصب أحد بأذى.

«لن ننتظر أكثر»، قالت Marta Quill من مجلس Marlhaven. هل ستعود الرحلات غدًا؟ لا أحد يعرف!`;

const HEBREW = `המעבורת איחרה בשלוש שעות ביום שלישי. איש לא נפגע, אמר רב החובל.`;

const CHINESE = `渡轮星期二晚上晚点三个小时，船长说发动机坏了。没有人受伤！明天会恢复吗？没有人知道。`;

const TIME = '2026-05-03T08:00:00.000Z';

export const scriptsFile: Downloaded = {
	name: 'scripts.crossread.json',
	text: JSON.stringify({
		format: 'crossread',
		version: 1,
		exported: TIME,
		generator: 'Crossread tests',
		stories: [
			{ id: 'late-ferry', title: 'Late ferry', articles: ['sawt', 'kol', 'wanbao'], aliases: [] },
		],
		articles: [
			article('sawt', 'صوت الميناء', 'تأخر العبّارة', 'ar', ARABIC),
			article('kol', 'קול הנמל', 'המעבורת איחרה שוב', 'he', HEBREW),
			article('wanbao', '港口晚报', '渡轮再次晚点', 'zh', CHINESE),
		],
		codebook: { tags: [] },
		annotations: [],
		links: [],
		claims: [],
	}),
};

function article(id: string, outlet: string, title: string, language: string, text: string) {
	return { id, outlet, title, language, text };
}
