/** Chromium and Firefox, driven by Playwright. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { axe } from '../support/axe.ts';
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
			for (const key of keys) await page.keyboard.press(key);
		},
		type: (text) => page.keyboard.type(text),
		focus: (target) => locate(target).first().focus(),
		click: (target) => locate(target).first().click(),
		count: (target) => locate(target).count(),
		text: (target) => locate(target).first().innerText(),
		attribute: (target, attribute) => locate(target).first().getAttribute(attribute),
		evaluate: (run, ...args) => page.evaluate(call(run, args)),
		upload: (css, ...paths) => page.locator(css).first().setInputFiles(paths),
		download: async (action) => {
			const [download] = await Promise.all([page.waitForEvent('download'), action()]);
			const text = await readFile(await download.path(), 'utf8');
			return { name: download.suggestedFilename(), text };
		},
		screenshot: async (path) => void (await page.screenshot({ path })),
		axe: () => axe(page),
	};
}

function located(scope: Page | Locator, target: Target): Locator {
	if (typeof target === 'string') return scope.locator(target);
	const inside = target.within ? located(scope, target.within).first() : scope;
	return inside.getByRole(target.role, {
		name: target.name,
		...(typeof target.name === 'string' && { exact: true }),
	});
}
