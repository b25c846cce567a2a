/** What the bookmark does, on a page of which only what it needs is there. */
import vm from 'node:vm';
import { parseHTML } from 'linkedom';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { bookmarklet } from '#lib/ui/receive/bookmarklet.ts';

const HOME = 'https://cross.example/library/?receive=page';
const PAGE = `<html lang="en"><head><title>Harbour: the vote</title></head><body>
<script>alert(1)</script><script type="application/ld+json">{"@type":"NewsArticle"}</script>
<p>It passed.</p><form><input type="hidden" name="token" value="secret"></form>
<img src="data:image/png;base64,AAAA" alt="A map"></body></html>`;

type Listener = (event: { source: unknown; origin: string; data: unknown }) => void;

interface Tab {
	closed: boolean;
	posted: { message: Record<string, string>; to: string }[];
	postMessage: (message: Record<string, string>, to: string) => void;
}

/** The page that is being read, and the bookmark pressed on it. */
function pressed(tab: Tab | null) {
	const { document } = parseHTML(PAGE);
	const listeners = new Set<Listener>();
	const saved: { name: string; text: string }[] = [];
	const blobs: string[] = [];
	let opened = '';
	const createElement = document.createElement.bind(document);
	Object.assign(document, {
		implementation: { createHTMLDocument: () => parseHTML('<html></html>').document },
		createElement: (name: string) => {
			const element = createElement(name) as HTMLAnchorElement;
			element.click = () =>
				void saved.push({ name: decodeURIComponent(element.download), text: blobs.at(-1)! });
			return element;
		},
	});
	const world = {
		document,
		location: new URL('https://news.example/a/vote#comments'),
		window: { open: (address: string) => ((opened = address), tab) },
		URL: Object.assign(URL, { createObjectURL: () => 'blob:1', revokeObjectURL: () => {} }),
		Blob: class {
			constructor(parts: string[]) {
				blobs.push(parts.join(''));
			}
		},
		addEventListener: (_: string, listener: Listener) => listeners.add(listener),
		removeEventListener: (_: string, listener: Listener) => listeners.delete(listener),
		...{ setInterval, clearInterval, setTimeout, Date },
	};
	const code = decodeURIComponent(bookmarklet(HOME).replace('javascript:', ''));
	const value: unknown = vm.runInNewContext(code, world);
	const say: Listener = (event) => listeners.forEach((listener) => listener(event));
	return { value, opened, saved, listeners, say };
}

function tab(): Tab {
	const posted: Tab['posted'] = [];
	return { closed: false, posted, postMessage: (message, to) => posted.push({ message, to }) };
}

beforeEach(() => {
	vi.useFakeTimers();
	return () => void vi.useRealTimers();
});

describe('the bookmark', () => {
	test('is one address without a space, and leaves the page as it is', () => {
		expect(bookmarklet(HOME)).toMatch(/^javascript:[^\s"<>]+$/);
		expect(pressed(tab()).value).toBeUndefined();
	});

	test('sends the page when Crossread listens, to Crossread alone', () => {
		const there = tab();
		const { opened, say, saved, listeners } = pressed(there);
		expect(opened).toBe(HOME);
		say({ source: there, origin: 'https://other.example', data: 'crossread:listening' });
		say({ source: tab(), origin: 'https://cross.example', data: 'crossread:listening' });
		expect(there.posted).toEqual([]);
		say({ source: there, origin: 'https://cross.example', data: 'crossread:listening' });
		const [{ message, to } = { message: {} as Record<string, string>, to: '' }] = there.posted;
		expect(to).toBe('https://cross.example');
		expect(message).toMatchObject({
			crossread: 'page',
			title: 'Harbour: the vote',
			url: 'https://news.example/a/vote',
		});
		say({ source: there, origin: 'https://cross.example', data: 'crossread:received' });
		vi.advanceTimersByTime(60_000);
		expect([saved, listeners.size]).toEqual([[], 0]);
	});

	test('sends what can be read, and says where it is from', () => {
		const there = tab();
		pressed(there).say({
			source: there,
			origin: 'https://cross.example',
			data: 'crossread:listening',
		});
		const html = there.posted[0]!.message['html']!;
		expect(html).toContain('<!-- saved from url=(0027)https://news.example/a/vote -->');
		expect(html).toMatch(/<link[^>]+rel="canonical"/);
		expect(html).toContain('It passed.');
		expect(html).toContain('NewsArticle');
		expect(html).toContain('A map');
		expect(html).not.toMatch(/alert|secret|base64/);
	});

	test.each([
		['that was not opened', null, 500],
		['that is kept apart', { ...tab(), closed: true }, 500],
		['that says nothing', tab(), 21_000],
	])('saves the page for a tab %s', (_what, there, after) => {
		const { saved, listeners } = pressed(there);
		vi.advanceTimersByTime(after);
		expect(saved).toHaveLength(1);
		expect(saved[0]!.name).toBe('Harbour the vote.html');
		expect(saved[0]!.text).toMatch(/^\ufeff<!doctype html>\n<!-- saved from/);
		vi.advanceTimersByTime(60_000);
		expect([saved.length, listeners.size]).toEqual([1, 0]);
	});
});
