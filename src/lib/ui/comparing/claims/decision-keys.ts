/** The keys that decide on a suggested link, or lead to another one, while the focus is on it. */
export type Decision = 'keep' | 'dismiss' | 'next' | 'previous';

const LETTERS: Readonly<Record<string, Decision>> = { k: 'keep', x: 'dismiss', j: 'next' };
const NAMED: Readonly<Record<string, Decision>> = {
	Enter: 'keep',
	Delete: 'dismiss',
	Backspace: 'dismiss',
	ArrowDown: 'next',
	ArrowUp: 'previous',
};

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'isComposing'> &
	Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * @param onItself the focus is on the suggestion, not on a button in it
 * @param singleKeys letters may act, which a person can switch off (WCAG 2.1.4)
 */
export function decisionOf(
	press: Press,
	onItself: boolean,
	singleKeys: boolean,
): Decision | undefined {
	if (press.isComposing || press.ctrlKey || press.metaKey || press.altKey || press.shiftKey) {
		return undefined;
	}
	const named = NAMED[press.key];
	if (named) return onItself || press.key !== 'Enter' ? named : undefined;
	return singleKeys ? LETTERS[letterOf(press)] : undefined;
}

/** On a keyboard without Latin letters the letter that is printed beside it. */
function letterOf({ key, code }: Press): string {
	return /^[a-z]$/i.test(key) || !code.startsWith('Key')
		? key.toLowerCase()
		: code.slice(3).toLowerCase();
}
