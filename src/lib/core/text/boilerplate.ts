/**
 * Lines that news sites put around a story. Each pattern has to fit the whole line, so that a
 * sentence of the story about subscriptions stays a sentence of the story.
 */

const SITES = '(?:Facebook|Twitter|X|Instagram|LinkedIn|YouTube|TikTok|Telegram|Threads|Bluesky)';

const PROMPTS = [
	/^you(?: are|['’]re) reading a (?:free|premium) (?:article|story)\.?$/,
	/^(?:you have|you['’]ve) \S+ free (?:articles?|stor(?:y|ies)) (?:left|remaining).{0,60}$/,
	/^subscribe(?: now| today| here)?[.!]?$/,
	/^subscribe (?:now |today )?(?:to|for) .{1,120}(?:access|newsletters?|podcast|alerts|inbox|magazine)[.!]?$/,
	/^(?:sign|log) (?:in|up)(?: now| here| today)?[.!]?$/,
	/^sign up (?:now |here )?(?:for|to) .{1,120}(?:newsletters?|alerts|inbox|updates|briefing)[.!]?$/,
	new RegExp(`^follow (?:\\S+ ){1,8}on ${SITES}(?:,? (?:and |or |at )?\\S+){0,6}$`, 'i'),
	/^please let us know if you['’]re having (?:issues|trouble|problems) with commenting\.?$/,
	/^(?:leave a comment|(?:show|view|read|join) (?:the )?(?:comments|conversation|discussion))\.?$/,
	/^(?:advertisement|story continues below(?: advertisement)?|continue reading(?: below)?|skip (?:ad|advertisement))\.?$/,
	/^(?:share|print|email|save) this (?:article|story|page)\.?$/,
	/^click here (?:to|for) .{1,100}$/,
	/^(?:read more|read also|also read|read next|related(?: articles| stories| topics| links)?|more on this(?: story)?|see also|most (?:read|popular)|recommended(?: for you)?)(?::.{0,150})?$/,
	/^sign up (?:for|to) (?:our|the) .{0,40}newsletters?[.!]?$/,
	/^(?:sponsored|paid) (?:content|post|links?)$/,
	/^(?:lire aussi|à lire(?: aussi)?|sur le même (?:sujet|thème)|publicité|inscrivez-vous|abonnez-vous)(?: ?:.{0,150})?[.!]?$/,
	/^(?:lesen sie auch|mehr zum thema|auch interessant|zum thema|anzeige|werbung)(?: ?:.{0,150})?[.!]?$/,
	/^(?:leia (?:também|mais)|veja também|saiba mais|continua (?:após|depois d)a publicidade|publicidade)(?: ?:.{0,150})?[.!]?$/,
	/^(?:leggi anche|potrebbe interessarti|pubblicità)(?: ?:.{0,150})?[.!]?$/,
	/^[[【［(（]?(?:関連記事|関連リンク|関連ニュース|あわせて読みたい|相关阅读|相关新闻|延伸阅读|广告|廣告|広告)[\]】］)）]?(?:[:：].{0,150})?$/,
	/^(?:©|\(c\)|copyright)(?: ©| \(c\))? ?(?:19|20)\d{2}.{0,150}$/,
	/^all rights reserved\.?$/,
	/^suscr[ií]bete(?: ahora| ya| aquí)?[.!]?$/,
	/^suscr[ií]base (?:a|para) .{1,120}$/,
	/^(?:síg[au]enos|síganos|sigue a .{1,60}) en .{1,100}$/,
	/^(?:lea también|lee también|le puede interesar|te puede interesar|leer más)(?::.{0,150})?$/,
	/^(?:publicidad|todos los derechos reservados\.?)$/,
].map((pattern) => new RegExp(pattern.source, 'iu'));

const LONGEST = 200;

/** Whether the line asks the reader to subscribe, follow, share or comment, or is a notice. */
export function isPrompt(line: string): boolean {
	const plain = line.replace(/\s+/g, ' ');
	return plain.length <= LONGEST && PROMPTS.some((pattern) => pattern.test(plain));
}

const AGENCY =
	'(?:Reuters|AFP|AP|Associated Press|EFE|EPA|Getty(?: Images)?|Bloomberg|dpa|ANSA|Xinhua|TASS|' +
	'Shutterstock|Anadolu(?: Agency)?|NurPhoto|Sipa(?: USA)?|UPI|Europa Press|Magnum(?: Photos)?|' +
	'Redux|Alamy|iStock|Unsplash|PA(?: Wire)?|Zuma(?: Press)?|The New York Times|Handout)';
const NAME = "\\p{L}[\\p{L}.'’ -]{1,50}";
const SLASH = '\\s*(?:/| via )\\s*';

const CREDITS = [
	new RegExp(`^${NAME}(?:${SLASH}${AGENCY})+$`, 'iu'),
	new RegExp(`^${AGENCY}(?: photo)?(?:${SLASH}${AGENCY})*${SLASH}${NAME}$`, 'iu'),
	/^(?:photo(?:graph)?s?|image|picture|illustration|foto(?:graf[ií]ae?)?|imagen|imagem|bild|grafik)(?:(?: credit)?(?: by|:| by:)| courtesy of) ?.{2,60}$/iu,
	/^(?:credits?|cr[ée]ditos?|crédits?|图片来源|写真|撮影) ?[:：] ?.{2,60}$/iu,
	/^© ?\D{2,60}$/u,
];

/** Whether the line names who took or owns a picture: `Edgard Garrido / Reuters`. */
export function isCredit(line: string): boolean {
	const plain = line.replace(/\s+/g, ' ').replace(/^\((.*)\)$/, '$1');
	return plain.length <= 100 && CREDITS.some((pattern) => pattern.test(plain));
}
