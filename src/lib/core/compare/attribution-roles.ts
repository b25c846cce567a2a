/**
 * What kind of source somebody is, by words that stand with the name: the cue lists, in English and
 * Spanish. A cue decides only for lack of anything better, and the lists say what they stand for.
 */
export type Role =
	'official' | 'expert' | 'organisation' | 'document' | 'media' | 'person' | 'anonymous';

const list = (text: string): string => text.trim().split(/\s+/).join('|');

/** Heads of noun phrases that can speak without a name: "officials", "the company", "a study by …". */
const HEADS: Readonly<Record<Role, string>> = {
	official: list(`
		officials? authorit(?:y|ies) government administration council councillors? county ministry
		department agency agencies office police prosecutors? spokes(?:man|men|woman|women|person|people)
		governor mayor minister president senators? sheriff commissioner secretary clerk assessor deputies
		lawmakers? legislators? legislature parliament court judge diplomats? ambassador regulators?
		investigators? inspectors? firefighters? leader valuer envoy
		autoridades gobierno funcionari[oa]s? ministerio policía fiscal fiscalía portavoz vocer[oa]
		gobernadora? alcalde alcaldesa condado oficina ayuntamiento presidente presidenta directora?
	`),
	expert: list(`
		experts? scientists? researchers? analysts? economists? engineers? scholars? historians?
		professors? specialists? [a-z]+ologists? forecasters? lawyers? doctors? academics?
		científic[oa]s? expert[oa]s? analistas? investigador(?:es|as?)? economistas? ingenier[oa]s?
	`),
	organisation: list(`
		company companies firm owner developer operator bank union campaign charity group organi[sz]ation
		party association committee consultants? insurers? industry activists? lenders?
		empresa compañía sindicato asociación partido grupo organización asesoría
	`),
	document: list(`
		report study studies audit log document documents filing indictment letter ruling figures survey
		poll assessment statement worksheet memo note minutes records? analysis review draft check planner
		informe estudio auditoría registro documento documentos encuesta datos cifras carta
	`),
	media: list(
		'newspaper paper magazine broadcaster tabloid outlet channel station periódico diario',
	),
	person: list(`
		residents? neighbou?rs? witness(?:es)? man men woman women protesters? critics? supporters?
		opponents? workers? victims? survivors? mother father parents? students? viewers? voters? agents?
		brokers? traders? commanders? soldiers? volunteers? crews? fishermen farmers? aides? advisers? advisors? officers?
		vecin[oa]s? testigos? habitantes? trabajador(?:es|as?)? crític[oa]s? manifestantes?
	`),
	anonymous: list('sources? person people insiders? figure fuentes? personas?'),
};

const ROLES: readonly Role[] = [
	'official',
	'expert',
	'organisation',
	'document',
	'media',
	'person',
	'anonymous',
];

/** Heads that say what a person is. */
export const ANY_OFFICE = [HEADS.official, HEADS.expert, HEADS.person].join('|');

/** Any head of an unnamed source, as the source of a regular expression. */
export const ANY_HEAD = ROLES.map((role) => HEADS[role]).join('|');

/** What an unnamed source is, by its head; undefined if it is none of the list. */
export function roleOfHead(head: string): Role | undefined {
	return ROLES.find((role) => new RegExp(`^(?:${HEADS[role]})$`, 'iu').test(head));
}

/** Words with a name that tell what the person does. */
const CUES: readonly (readonly [Role, RegExp])[] = [
	[
		'official',
		/^\(?[RDI]-|(?<![\p{L}])(?:president|prime minister|minister|secretary|senators?|sen\.|congress(?:man|woman)|representative|rep\.|lawmaker|governor|gov\.|mayor|councillor|councill?or|councilman|councilwoman|council leader|council’s|county’s|city’s|commissioner|ambassador|envoy|sheriff|judge|justice|general|colonel|prosecutor|attorney general|chancellor|press secretary|white house|state department|government|federal|agency|authority|ministry|police|emergency director|finance director|duty forecaster|deputy spokes(?:man|woman)|chief of staff|speaker|house (?:majority|minority|democrat|republican)s?|majority leader|minority leader|republican|democrat|democratic|alcalde(?:sa)?|gobernadora?|ministr[oa]|presidente|presidenta|director[a]? de emergencias|diputad[oa]|senador[a]?|concejal[a]?|portavoz)(?![\p{L}])/iu,
	],
	[
		'expert',
		/(?<![\p{L}])(?:professor|prof\.|researcher|scientist|economist|analyst|[a-z]+ologist|historian|scholar|lecturer|academic|fellow|expert|engineer|teaches|studies|university|institute|think tank|profesor[a]?|investigador[a]?|economista|analista|catedrátic[oa]|experto|experta)(?![\p{L}])/iu,
	],
	[
		'organisation',
		/(?<![\p{L}])(?:chief executive|c\.e\.o\.|ceo|chairman of the company|company|firm|of the .{0,40}(?:council|group|union|association|foundation|campaign)|adviser to the opposition|union leader|sindicato|empresa)(?![\p{L}])/iu,
	],
];

/** What a person is, by the words around the name; undefined if they do not tell. */
export function roleByCues(words: string): Role | undefined {
	return CUES.find(([, cue]) => cue.test(words))?.[0];
}

const MEDIA_NAME =
	/(?:^|\s)(?:Times|Post|Journal|Tribune|Herald|Chronicle|Gazette|Courier|Sentinel|News|Reuters|AP|AFP|EFE|Associated Press|CNN|BBC|NBC|ABC|CBS|MSNBC|NPR|Guardian|Telegraph|Register|Magazine|Globe|Examiner|Observer|Inquirer|Independent|Politico|Bloomberg|País|Mundo)(?:\s|$)/u;
const OFFICIAL_NAME =
	/(?:^|\s)(?:Office|Authority|Department|Agency|Ministry|House|Court|Police|Administration|Assembly|Congress|Senate|Nations|Commission|Bureau|Army|Navy|Pentagon|Kremlin|Government|Parliament|Washington|Caracas|Moscow|Beijing|City Council|Town Council|County Council|Ministerio|Gobierno)(?:\s|$)/u;
const ORGANISATION_NAME =
	/(?:^|\s)(?:Institute|University|Council|Company|Corporation|Corp\.?|Inc\.?|Ltd\.?|Party|Bank|Group|Center|Centre|Union|Estates|Partners|Power|Association|Committee|Foundation|Service|Organi[sz]ation|Network|Society|Church|Board|Fund|Campaign|Coalition|League|Alliance|Energy|Airlines|Industries|Watch|International|Universidad|Instituto|Sindicato|Republicans|Democrats|Volunteers)(?:\s|$)/u;

/** What a name is by itself; undefined for that of a person. */
export function roleOfName(name: string): Role | undefined {
	if (MEDIA_NAME.test(name)) return 'media';
	if (OFFICIAL_NAME.test(name)) return 'official';
	return ORGANISATION_NAME.test(name) ? 'organisation' : undefined;
}

const PLACE_NAME =
	/(?:^|\s)(?:Street|Road|Lane|Avenue|Quay|River|Valley|Bridge|Dam|Ridge|Flats|Park|Square|Hill|Hills|Island|Islands|Beach|Bay|Basin|Sea|Ocean|Coast|Calle|Río|America|Caribbean)(?:\s|$)/u;

/** "Former Venezuelan officers", "Latin American states", "North Carolina" */
const NOT_OF_PEOPLE =
	/^(?:Former|Latin|North|South|East|West|Northern|Southern|Eastern|Western|New|United|Great|Top|Senior)\s|\s(?:Americans?|Republicans?|Democrats?|Catholics?|Christians?|\p{L}+uelans?)$/u;

/** Whether a name may be that of a person, as far as it shows. */
export function mayBePerson(name: string): boolean {
	return roleOfName(name) === undefined && !PLACE_NAME.test(name) && !NOT_OF_PEOPLE.test(name);
}
