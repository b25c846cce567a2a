/** 30 real stories of three outlets each, for measuring by hand; not part of the project. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Source } from '#lib/core/compare/match.ts';
import { source } from './stories.ts';

const folder = fileURLToPath(new URL('../../../../shared/data/basil/articles', import.meta.url));

/** Undefined where the folder is not. */
export function basilStories(): Source[][] | undefined {
	if (!existsSync(folder)) return undefined;
	const stories = new Map<string, Source[]>();
	for (const year of readdirSync(folder)) {
		for (const name of readdirSync(`${folder}/${year}`).sort()) {
			const article = JSON.parse(readFileSync(`${folder}/${year}/${name}`, 'utf8')) as {
				source: string;
				'body-paragraphs': string[][];
			};
			const text = article['body-paragraphs'].map((sentences) => sentences.join(' ')).join('\n\n');
			const id = name.replace(/_\d\.json$/, '');
			const story = stories.get(id) ?? [];
			stories.set(id, story);
			story.push(source(`${id}.${article.source}`, text));
		}
	}
	return [...stories.values()];
}
