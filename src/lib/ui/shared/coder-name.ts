/** What a coder is called on screen: who has given no name is kept as “You” in every language. */
import { m } from '#messages';

/** As `Preferences.coder` has it until a name is given. */
const UNNAMED = 'You';

export function coderName(name: string): string {
	return name === UNNAMED ? m.coder_unnamed() : name;
}
