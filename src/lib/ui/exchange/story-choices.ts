/** The choices of a story that are no story: no id has a space in it. */
export const AS_FILED = 'as filed';
export const BY_FOLDER = 'by folder';

/** The innermost folder that it was in, as a title; `''` for a file of its own. */
export function folderOf(where: string): string {
	const [path = ''] = where.split(/ › |, row /).slice(-1);
	return path.split('/').slice(0, -1).at(-1) ?? '';
}
