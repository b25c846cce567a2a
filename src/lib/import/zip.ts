/** Reads all that an archive holds, file by file; what is wrong with one does not stop the others. */
import type { Problem } from '#lib/core/result.ts';
import { LIMITS, MB } from './readable.ts';
import type { ReadArticle, Reading, Source } from './reading.ts';
import type { ZipEntry } from './zip-directory.ts';
import { aside, storiesOfFolders } from './zip-folders.ts';
import { RATIO, unpack } from './zip-unpack.ts';

const MOST_FILES = 2000;

type Read = (source: Source) => AsyncGenerator<number, Reading>;

/**
 * Everything says where it is as `archive.zip › folder/file.html`. Articles in a folder of several
 * get its name as their story.
 *
 * @param where what the person knows the archive by
 * @param read how to read a file of it
 */
export async function* readZip(
	entries: readonly ZipEntry[],
	where: string,
	read: Read,
): AsyncGenerator<number, Reading> {
	const files = entries.filter(({ name }) => !name.endsWith('/'));
	const left = aside(files.map(({ name }) => name));
	const wanted = files.filter(({ name }) => !left.has(name));
	const readings: Reading[] = [];
	const problems: Problem[] = [];
	const about = (code: string, place: string, limit?: number): void => {
		problems.push({ code, where: place, ...(limit !== undefined && { params: { limit } }) });
	};
	let unpacked = 0;
	for (const [i, entry] of wanted.entries()) {
		if (i === MOST_FILES) {
			about('zip-too-many', where, MOST_FILES);
			break;
		}
		yield i / wanted.length;
		const place = `${where} › ${entry.name}`;
		if (isUnsafe(entry.name)) about('zip-unsafe-name', place);
		else if (entry.encrypted) about('zip-encrypted', place);
		else {
			const most = Math.min(LIMITS.unpacked * MB - unpacked, LIMITS.structured * MB);
			const bytes = unpack(entry, most);
			if (typeof bytes !== 'string') {
				unpacked += bytes.length;
				readings.push(yield* inside(entry.name, bytes, where, i, wanted.length, read));
			} else if (bytes === 'swollen') {
				// it may have cost as much as a file that is too large
				unpacked += RATIO * entry.packed.length;
				about('zip-swollen', place, RATIO);
			} else if (bytes === 'broken') about('zip-broken', place);
			else if (most === LIMITS.structured * MB) {
				unpacked += most;
				about('file-too-large', place, LIMITS.structured);
			} else {
				about('zip-too-large', place, LIMITS.unpacked);
				break;
			}
		}
	}
	if (readings.length + problems.length === 0) about('zip-empty', where);
	return together(readings, problems, where);
}

/** A name that leads out of the archive, or to a place of its own. */
function isUnsafe(name: string): boolean {
	// eslint-disable-next-line no-control-regex -- a name with one is made to deceive
	return /^(?:\/|[a-z]:)|(?:^|\/)\.\.(?:\/|$)|[\u0000-\u001f\u202a-\u202e\u2066-\u2069]/i.test(
		name,
	);
}

async function* inside(
	name: string,
	bytes: Uint8Array,
	where: string,
	at: number,
	count: number,
	read: Read,
): AsyncGenerator<number, Reading> {
	const steps = read({ name, bytes });
	for (;;) {
		const step = await steps.next();
		if (!step.done) {
			yield (at + step.value) / count;
			continue;
		}
		const { articles, tables, records, problems } = step.value;
		const of = (place: string | undefined): string =>
			place?.startsWith(name) ? `${where} › ${place}` : `${where} › ${name} ${place ?? ''}`.trim();
		return {
			articles: articles.map((one) => ({ ...one, where: of(one.where) })),
			tables: tables.map((one) => ({ ...one, name: of(one.name) })),
			records,
			problems: problems.map((one) => ({ ...one, where: of(one.where) })),
		};
	}
}

function together(
	readings: readonly Reading[],
	problems: readonly Problem[],
	where: string,
): Reading {
	const articles = readings.flatMap((one) => one.articles);
	return {
		articles: withStories(articles, where),
		tables: readings.flatMap(({ tables }) => tables),
		records: readings.flatMap(({ records }) => records),
		problems: [...readings.flatMap((one) => one.problems), ...problems],
	};
}

/** What an article says itself goes before the folder it is in. */
function withStories(articles: readonly ReadArticle[], archive: string): readonly ReadArticle[] {
	const paths = articles.map(({ where }) => where.slice(archive.length + ' › '.length));
	const stories = storiesOfFolders(paths);
	return articles.map((article, i) => {
		const story = article.story ?? stories.get(paths[i] ?? '');
		return story === undefined ? article : { ...article, story };
	});
}
