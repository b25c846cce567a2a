/** Which version of the format a file needs: older programs read whatever they are able to. */
import type { NativeFile, NativeTag } from './native-schema.ts';

/** The lowest version that can say all that the file says. */
export function lowestVersion({ stories, articles, codebook, annotations, coders }: NativeFile) {
	const isNewer =
		coders !== undefined ||
		[...stories, ...articles].some(({ note }) => note !== undefined) ||
		annotations.some(
			({ coded, replies, target }) =>
				coded !== undefined || replies !== undefined || target.parts !== undefined,
		) ||
		codebook.tags.some(
			(tag) =>
				tag.colour !== undefined || tag.rank !== undefined || [tag, ...tag.codes].some(saysMore),
		);
	return isNewer ? 2 : 1;
}

function saysMore(entry: Omit<NativeTag, 'codes'>): boolean {
	const { example, counterexample, earlier, deleted } = entry;
	return [example, counterexample, earlier, deleted].some((member) => member !== undefined);
}
