/** The names of the fills that `TagPatterns` puts on the page. */
import type { ShownTag } from './tag-figures.svelte.ts';

export function patternId(place: number): string {
	return `tag-fill-${place}`;
}

/** The `fill` of a tag's marks. */
export function fillOf(tag: string, tags: readonly ShownTag[]): string {
	return `url(#${patternId(tags.findIndex(({ id }) => id === tag))})`;
}
