/**
 * An article as it is shown while its outlet is not to be known. What is shown is never written back:
 * whoever changes an article looks it up by its id.
 */
import type { Article } from '../model/article.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Story } from '../model/story.ts';

/** The article without outlet, author, address and date. A headline that names the outlet goes too. */
export function masked(article: Article, name: string): Article {
	const { author: _author, url: _url, published: _published, ...rest } = article;
	const title = names(article.title, article.outlet) ? name : article.title;
	return { ...rest, outlet: name, title };
}

/** The place of every article in its story, from 0; that of the open story comes first. */
export function placesIn(
	stories: Snapshot['stories'],
	open: Story | undefined,
): ReadonlyMap<string, number> {
	const places = new Map<string, number>();
	for (const story of open ? [open, ...stories.values()] : stories.values()) {
		story.articles.forEach((id, place) => {
			if (!places.has(id)) places.set(id, place);
		});
	}
	return places;
}

/** `A` for 0, `Z` for 25, `AA` for 26. */
export function letterOf(place: number): string {
	const letter = String.fromCharCode(65 + (place % 26));
	return place < 26 ? letter : letterOf(Math.floor(place / 26) - 1) + letter;
}

function names(title: string, outlet: string): boolean {
	const [said, name] = [title, outlet].map((one) => ` ${folded(one)} `) as [string, string];
	return name.trim() !== '' && said.includes(name);
}

/** Words only, without case and accents. */
function folded(text: string): string {
	return text
		.normalize('NFKD')
		.toLowerCase()
		.replace(/\p{M}+/gu, '')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
