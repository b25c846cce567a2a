/** The role of a named voice in the words of the articles: "council leader". */
import { ANY_OFFICE } from './attribution-roles.ts';

const EDGE =
	/^(?:as|said|says|was|is|how|the|an?|its|his|her|their|our|also|quotes|and|but|while|that|of|by|with|dijo|el|la|su|un|una)\s+/iu;
const LONGEST = 60;
/** It ends in what the person is, or goes on with of what: "hydrologist at the Ellery Institute". */
const HEAD = new RegExp(
	`(?:^|[\\s’'])(?:${ANY_OFFICE}|adviser|editor|farmer|owner|author|candidate)(?:$|\\s(?:of|at|for|in|to|general|de|del)\\s)`,
	'iu',
);
const TITLE =
	/^(?:Sen|Rep|Gov|Prof|Dr)\.?$|^(?:Vice President|Representative|Chairman|Chairwoman|Speaker|Professor|Congressman|Congresswoman|Secretary of State|Councill?or)$/u;
const SAYS_OTHERWISE = /(?:^|\s)(?:issued|including|one of|called|said)\s/iu;

/** The one that is given most often, the longest of several; undefined if nobody gives one. */
export function roleInWords(said: readonly string[]): string | undefined {
	const counts = new Map<string, number>();
	for (const words of said.flatMap((each) => each.split(/,\s+/))) {
		if (/^(?:who|which|whose|que|quien)\s/i.test(words)) continue;
		let role = words.replace(/\s+(?:who|which|que)\s.*$/iu, '').trim();
		while (EDGE.test(role)) role = role.replace(EDGE, '');
		if (role.length < 3 || role.length > LONGEST) continue;
		if (SAYS_OTHERWISE.test(role)) continue;
		if (!HEAD.test(role) && !TITLE.test(role)) continue;
		counts.set(role, (counts.get(role) ?? 0) + 1);
	}
	const [most] = [...counts].sort(([a, x], [b, y]) => y - x || b.length - a.length);
	return most?.[0];
}
