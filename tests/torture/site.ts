/**
 * A site of one page that does what it is asked to: it waits for a function, calls it and sends what
 * it returns. So a test can work in a browser that has no driver, and that it may kill.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { bundle } from '../storage/harness/site.ts';

/** How long a starved machine may take to answer. */
const PATIENCE = 180_000;

const PAGE = `<!doctype html><title>Torture</title><script type="module">
import '/bundle.js';
const tab = new URLSearchParams(location.search).get('tab');
window.say = (text) => fetch('/say/' + tab, { method: 'POST', body: String(text) });
while (tab) {
	const asked = await fetch('/job/' + tab, { method: 'POST' });
	if (!asked.ok) break;
	const { source, args } = await asked.json();
	let outcome;
	try {
		outcome = { value: (await (0, eval)('(' + source + ')')(...args)) ?? null };
	} catch (error) {
		outcome = { error: error + ' ' + (error?.stack ?? '') };
	}
	await fetch('/done/' + tab, { method: 'POST', body: JSON.stringify(outcome) });
}
</script>`;

interface Job {
	readonly source: string;
	readonly args: readonly unknown[];
	readonly done: (outcome: { value?: unknown; error?: string }) => void;
}

/** One tab of the site, from the test's side. */
export class Tab {
	/** Called with everything that the page says by `say`. */
	onsay: (text: string) => void = () => undefined;
	readonly url: string;
	readonly id: string;
	#jobs: Job[] = [];
	#running: Job | undefined;
	#waiting: ServerResponse | undefined;
	#isOver = false;
	#here!: () => void;
	readonly #arrived = new Promise<void>((resolve) => (this.#here = resolve));

	constructor(origin: string, id: string) {
		this.id = id;
		this.url = `${origin}/?tab=${id}`;
	}

	/** Resolves when the page is there; rejects if it does not come. */
	ready(patience = PATIENCE): Promise<void> {
		return within(this.#arrived, patience, 'the page has not been opened');
	}

	/**
	 * Calls the function in the page; it must not refer to anything outside of itself. What it throws
	 * is thrown here.
	 */
	run<A extends unknown[], T>(
		work: (...args: A) => T | Promise<T>,
		...args: A
	): Promise<Awaited<T>> {
		const answer = new Promise<Awaited<T>>((resolve, reject) => {
			const done: Job['done'] = ({ value, error }) =>
				error === undefined ? resolve(value as Awaited<T>) : reject(new Error(error));
			this.#jobs.push({ source: work.toString(), args, done });
			this.#next();
		});
		const answered = within(answer, PATIENCE, 'the page has not answered');
		// whoever kills the browser meanwhile does not wait for it
		answered.catch(() => undefined);
		return answered;
	}

	/** Nothing more is asked of the page, and nothing more heard; what it was asked is never answered. */
	end(): void {
		this.#isOver = true;
		this.#waiting?.writeHead(410).end();
		this.#waiting = undefined;
		this.onsay = () => undefined;
	}

	/** @internal */
	asked(response: ServerResponse): void {
		if (this.#isOver) return void response.writeHead(410).end();
		this.#here();
		this.#waiting = response;
		this.#next();
	}

	/** @internal */
	answered(text: string): void {
		this.#running?.done(JSON.parse(text) as { value?: unknown; error?: string });
		this.#running = undefined;
	}

	#next(): void {
		const job = this.#waiting && this.#jobs.shift();
		if (!job) return;
		this.#running = job;
		this.#waiting!.end(JSON.stringify({ source: job.source, args: job.args }));
		this.#waiting = undefined;
	}
}

export interface Site {
	readonly url: string;
	tab(): Tab;
	close(): void;
}

export async function openSite(): Promise<Site> {
	const script = await bundle(fileURLToPath(new URL('page.ts', import.meta.url)));
	const tabs = new Map<string, Tab>();
	const server = createServer((request, response) => {
		const [, what = '', id = ''] = (request.url ?? '').split(/[/?]/);
		const tab = tabs.get(id);
		if (what === 'bundle.js') {
			response.setHeader('content-type', 'text/javascript').end(script);
		} else if (request.method !== 'POST') {
			const isPage = request.url === '/' || request.url?.startsWith('/?');
			response.writeHead(isPage ? 200 : 404, { 'content-type': 'text/html' });
			response.end(isPage ? PAGE : '');
		} else if (!tab) {
			response.writeHead(410).end();
		} else if (what === 'job') {
			tab.asked(response);
		} else {
			void textOf(request).then((text) => {
				response.end();
				if (what === 'say') tab.onsay(text);
				else tab.answered(text);
			});
		}
	});
	// a page may wait for its next job for minutes
	server.requestTimeout = 0;
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	server.unref();
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return {
		url,
		tab: () => {
			const tab = new Tab(url, String(tabs.size + 1));
			tabs.set(tab.id, tab);
			return tab;
		},
		close: () => close(server),
	};
}

async function textOf(request: IncomingMessage): Promise<string> {
	let text = '';
	request.setEncoding('utf8');
	try {
		for await (const part of request) text += part as string;
	} catch {
		// the browser was killed while it spoke: what it has not said in full, it has not said
		return '';
	}
	return text;
}

function close(server: Server): void {
	server.closeAllConnections();
	server.close();
}

export async function within<T>(promise: Promise<T>, limit: number, complaint: string): Promise<T> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_resolve, reject) => {
		timer = setTimeout(() => reject(new Error(`${complaint} for ${limit / 1000} s`)), limit);
	});
	try {
		return await Promise.race([promise, late]);
	} finally {
		clearTimeout(timer);
	}
}
