/**
 * Abbreviations of English and Spanish news, for telling their full stop from the end of a
 * sentence. Without the full stop, and as they are written: `Mass` is a state, `mass` a word.
 */

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Always followed by more of the same sentence. */
export const NEVER_LAST = list(`
	Mr Mrs Ms Mx Messrs Mme Mlle Dr Drs Prof Sen Sens Rep Reps Gov Govs Gen Col Lt Sgt Capt Cpt Cpl
	Pvt Maj Cmdr Cdr Adm Rev Hon Pres Supt Det Insp Amb Atty Msgr v vs viz cf eg ie
	Sra Srta Sres Sras Dra Dres Dña Profa Lic Ing Arq Gral Cnel Tte Cap Mons Excmo Excma ej
`);

/** Followed by more of the same sentence if a number comes next. */
export const BEFORE_NUMBER = list(`
	No Nos no nos Art Arts art arts Sec sec Fig Figs fig figs p pp vol vols Vol ch Ch par para
	Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec ca c approx max min tel Tel ext Rs
	núm núms Núm nº n.º N.º pág págs cap aprox
`);

/** May end a sentence; what comes next decides. */
export const MAYBE_LAST = list(`
	St Ste Mt Ft Ave Blvd Rd Sq Inc Corp Co Cos Ltd Bros Jr Sr Esq etc al est Dept dept Univ Assn
	Calif Fla Pa Va Mass Conn Tenn Ariz Mich Minn Ud Uds Vd Vds Av Avda Cía Sto Sta
`);

/** Words that, with a capital letter after an abbreviation, begin a new sentence. */
export const SENTENCE_STARTERS = list(`
	The A An In On At By For From With Without To But And Or So Yet If As It Its He His She Her They
	Their We Our You Your I My This That These Those There Here What When Where Who Why How While
	After Before Since Until Although Though Because However Meanwhile Moreover Instead Still Then
	Now Not Some Many Most Several Both Each Every All Another Other Under Over During Despite
	According Critics Officials Analysts Experts Asked Last Earlier Later Today Yesterday
	El La Los Las Lo Un Una Unos Unas En Pero Y O Si Según Sin Con Por Para Desde Hasta Entre Tras
	Este Esta Estos Estas Ese Esa Eso Esto Su Sus Al Del Se Le Les Aunque Cuando Mientras Como Que
	También Además Ayer Hoy Ahora Luego Después Antes Ya Más Muchos Otros Otro Otra
`);

/** Languages that write ordinal numbers with a full stop: `3. Oktober`. */
export const ORDINAL_STOP = list('de da nb nn no fi is et cs sk sl hr bs sr hu pl lv tr');
