/**
 * What must never happen on any page, whatever a test is about: an error on the console, an
 * uncaught exception, a request to another origin, a breach of the content security policy. What
 * the browser's driver does not hear of, the proxy does (outside.ts), or the page (ways-out.ts).
 */
import type { BrowserContext } from '@playwright/test';
import { watchWaysOut } from './ways-out.ts';

/**
 * What Firefox says of itself: Playwright's screenshots insert a style there, and an import (or the
 * style that comes with it) that leaving the page has cut off counts as failed. Chromium would tell of either if it were ours.
 */
const ownDoing = /style-src-elem|error loading dynamically imported module|Unable to preload CSS/;

/** Collects, from now on, every such trouble in every page of the context, each as a sentence. */
export async function watchForTrouble(context: BrowserContext, origin: string): Promise<string[]> {
	const trouble: string[] = [];
	const firefox = context.browser()?.browserType().name() === 'firefox';
	const note = (line: string) => {
		if (!(firefox && ownDoing.test(line))) trouble.push(line);
	};
	context.on('console', (message) => {
		if (message.type() !== 'error') return;
		// of an error object Firefox's driver tells the name alone
		const { url, line, column } = message.location();
		note(`console error: ${message.text()} (${url}:${line}:${column})`);
	});
	context.on('weberror', (error) => note(`uncaught: ${error.error().stack ?? ''}`));
	context.on('request', (request) => {
		const { protocol, origin: asked } = new URL(request.url());
		const local = protocol === 'data:' || protocol === 'blob:' || protocol === 'about:';
		if (!local && asked !== origin) note(`request to another origin: ${request.url()}`);
	});
	context.on('page', (page) => {
		page.on('websocket', (socket) => note(`socket: ${socket.url()}`));
	});
	await context.addInitScript(watchWaysOut);
	return trouble;
}
