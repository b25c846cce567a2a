/** What comes in and goes out as a file. */
import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import type { App } from '#lib/state/context.ts';
import { m } from '#messages';
import type { Entry } from './entry.ts';

export function fileActs({ workspace, session, origin }: App): Entry[] {
	const group = m.files_group();
	const { story } = session;

	async function download(id: string, title: string) {
		const { nativeFile, save } = await import('#lib/ui/shared/download.ts');
		const choice = { includeText: true, includeNotes: true, story: id };
		save(nativeFile(workspace.snapshot, choice, title, origin.now()));
	}

	return [
		{
			id: 'file:import',
			name: m.add_articles(),
			group,
			words: m.import(),
			run: () => (session.dialog = 'import'),
		},
		...(story
			? [
					{
						id: 'file:json',
						name: m.download_story_json({ title: story.title }),
						group,
						words: m.export(),
						run: () => download(story.id, story.title),
					},
				]
			: []),
		{
			id: 'file:backup',
			name: m.download_backup(),
			group,
			words: 'JSON',
			run: async () => {
				const { downloadBackup } = await import('#lib/ui/shared/backup.ts');
				downloadBackup(workspace);
			},
		},
		{
			id: 'file:new-story',
			name: m.new_story(),
			group,
			words: m.create_story(),
			run: () => goto(resolve('/library/?new-story')),
		},
	];
}
