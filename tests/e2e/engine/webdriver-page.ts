/** Finding elements by role and naming keys, which WebDriver leaves to its callers. */
import { By, Key, type WebDriver, type WebElement } from 'selenium-webdriver';
import type { Role, Target } from './engine.ts';

/** Elements that can have a role; `role=` itself is added to each. */
const candidates: Record<Role, string> = {
	button: 'button, summary, input[type=button], input[type=submit]',
	checkbox: 'input[type=checkbox]',
	complementary: 'aside',
	dialog: 'dialog',
	heading: 'h1, h2, h3, h4, h5, h6',
	link: 'a[href]',
	radio: 'input[type=radio]',
	region: 'section',
	textbox: 'textarea, input:not([type]), input[type=text], input[type=url], input[type=search]',
	toolbar: '',
};

/** The elements that match now, in document order; hidden ones have no role. */
export async function matching(driver: WebDriver, target: Target): Promise<WebElement[]> {
	if (typeof target === 'string') return driver.findElements(By.css(target));
	const [scope] = target.within ? await matching(driver, target.within) : [driver];
	if (!scope) return [];
	const byRole = `[role=${target.role}]`;
	const css = [byRole, candidates[target.role]].filter(Boolean).join(', ');
	const found: WebElement[] = [];
	for (const element of await scope.findElements(By.css(css))) {
		if (await hasRoleAndName(element, target.role, target.name)) found.push(element);
	}
	return found;
}

async function hasRoleAndName(
	element: WebElement,
	role: Role,
	name: string | RegExp,
): Promise<boolean> {
	try {
		const explicit = await element.getDomAttribute('role');
		if (explicit && explicit !== role) return false;
		if (!(await element.isDisplayed())) return false;
		const label = (await element.getAccessibleName()).replace(/\s+/g, ' ').trim();
		return typeof name === 'string' ? label === name : name.test(label);
	} catch (error) {
		// The page has moved on since; whoever waits asks again.
		if (error instanceof Error && error.name === 'StaleElementReferenceError') return false;
		throw error;
	}
}

const keys: Record<string, string> = {
	Shift: Key.SHIFT,
	Control: Key.CONTROL,
	Alt: Key.ALT,
	Meta: Key.META,
	Enter: Key.ENTER,
	Escape: Key.ESCAPE,
	Tab: Key.TAB,
	Delete: Key.DELETE,
	Backspace: Key.BACK_SPACE,
	Home: Key.HOME,
	End: Key.END,
	PageUp: Key.PAGE_UP,
	PageDown: Key.PAGE_DOWN,
	ArrowLeft: Key.ARROW_LEFT,
	ArrowRight: Key.ARROW_RIGHT,
	ArrowUp: Key.ARROW_UP,
	ArrowDown: Key.ARROW_DOWN,
	Space: ' ',
};

/** WebDriver's character for a key named as in `KeyboardEvent.key`. Throws for one it lacks. */
export function keyNamed(name: string): string {
	const key = name.length === 1 ? name : keys[name];
	if (key === undefined) throw new RangeError(`no key is named ${name}`);
	return key;
}
