/** Chromium and Firefox, driven by Playwright. */
import type { Locator, Page } from '@playwright/test';
import { axe } from '../support/axe.ts';
import { downloadBy } from '../support/download.ts';
import { call, type Engine, type Target } from './engine.ts';

export function playwrightEngine(page: Page): Engine {
	const name =
		page.context().browser()?.browserType().name() === 'firefox' ? 'firefox' : 'chromium';
	const locate = (target: Target) => located(page, target);
	return {
		name,
		open: async (path) => void (await page.goto(path)),
		reload: async () => void (await page.reload()),
		press: async (...keys) => {
			for (const key of keys) await page.keyboard.press(physical(key));
		},
		type: (text) => page.keyboard.type(text),
		focus: (target) => locate(target).first().focus(),
		click: (target) => locate(target).first().click(),
		count: (target) => locate(target).count(),
		text: (target) => locate(target).first().innerText(),
		attribute: (target, attribute) => locate(target).first().getAttribute(attribute),
		evaluate: (run, ...args) => page.evaluate(call(run, args)),
		upload: (css, ...paths) => page.locator(css).first().setInputFiles(paths),
		download: (action) => downloadBy(page, action),
		// Hiding the caret would add a style that the content security policy refuses.
		screenshot: async (path) => void (await page.screenshot({ path, caret: 'initial' })),
		axe: () => axe(page),
	};
}

/** With other keys held, a letter is the key on the keyboard: `Shift+z` then gives `Z`, as there. */
function physical(key: string): string {
	return key.replace(/\+([a-z])$/i, (_, letter: string) => `+Key${letter.toUpperCase()}`);
}

function located(scope: Page | Locator, target: Target): Locator {
	if (typeof target === 'string') return scope.locator(target);
	const inside = target.within ? located(scope, target.within).first() : scope;
	return inside.getByRole(target.role, {
		name: target.name,
		...(typeof target.name === 'string' && { exact: true }),
	});
}
