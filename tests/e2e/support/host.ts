/**
 * A server of a build that a test can cut off, and give a newer version of it. On an address of its
 * own, so that no other test has anything installed there.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

interface Listing {
	version: string;
	files: Record<string, string>;
}

const WORKER = 'service-worker.js';
const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.svg': 'image/svg+xml',
	'.webmanifest': 'application/manifest+json',
};

export class Host {
	readonly #server: Server;
	/** How many answers there are left to give. */
	#left = Infinity;
	/** How many there are once the worker has been asked for. */
	#leftForWorker = Infinity;
	/** What a newer version has in place of a file of the build; `undefined` for one that it has not. */
	readonly #newer = new Map<string, string | undefined>();
	/** The paths that were asked for, in order, since the line was mended. */
	readonly asked: string[] = [];

	private constructor(server: Server) {
		this.#server = server;
	}

	static async open(): Promise<Host> {
		const server = createServer();
		const host = new Host(server);
		server.on('request', ({ url = '/' }, response) => host.#answer(url, response));
		await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
		return host;
	}

	get address(): string {
		return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
	}

	/** From now on nothing is answered: the line is cut. */
	cut(): void {
		this.#left = 0;
		this.#server.closeAllConnections();
	}

	/** The line is cut so many answers after the worker: while it installs. */
	cutInstallation(after: number): void {
		this.#leftForWorker = after;
	}

	mend(): void {
		this.#left = this.#leftForWorker = Infinity;
		this.asked.length = 0;
	}

	/**
	 * A newer version is on the server: its pages are marked with `mark`, and it does not have the files
	 * of the build whose text `gone` is true of.
	 */
	renew(mark: string, gone: (text: string) => boolean): void {
		const files = new Map(Object.entries(this.#listing().files));
		for (const path of [...files.keys()]) {
			const isPage = path === '' || path.endsWith('/');
			if (!isPage && !path.endsWith('.js')) continue;
			const text = this.#read(path);
			if (!isPage && gone(text)) {
				this.#newer.set(path, undefined);
				files.delete(path);
			}
			if (!isPage) continue;
			const marked = text.replace('</head>', `<meta name="version" content="${mark}"></head>`);
			this.#newer.set(path, marked);
			const digest = createHash('sha256').update(marked).digest('base64');
			files.set(path, `sha256-${digest}`);
		}
		const [, ...rest] = this.#read(WORKER).split('\n');
		const line = `self.crossreadListing=${JSON.stringify({ version: mark, files: Object.fromEntries(files) })};`;
		this.#newer.set(WORKER, [line, ...rest].join('\n'));
	}

	async close(): Promise<void> {
		this.#server.closeAllConnections();
		await new Promise((done) => this.#server.close(done));
	}

	#listing(): Listing {
		const [line = ''] = this.#read(WORKER).split('\n');
		return JSON.parse(line.replace(/^self\.crossreadListing=|;$/g, '')) as Listing;
	}

	#read(path: string): string {
		return readFileSync(fileOf(path), 'utf8');
	}

	#answer(url: string, response: ServerResponse): void {
		const path = decodeURIComponent(new URL(url, this.address).pathname.slice(1));
		if (this.#left <= 0) {
			response.destroy();
			return;
		}
		this.#left = path === WORKER ? this.#leftForWorker : this.#left - 1;
		this.asked.push(path);
		try {
			const gone = this.#newer.has(path) && this.#newer.get(path) === undefined;
			if (gone) throw new RangeError(`${path} is gone.`);
			const content = this.#newer.get(path) ?? readFileSync(fileOf(path));
			const type = TYPES[extname(fileOf(path))] ?? 'application/octet-stream';
			response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' }).end(content);
		} catch {
			response.writeHead(404).end();
		}
	}
}

function fileOf(path: string): string {
	return join('build', path === '' || path.endsWith('/') ? `${path}index.html` : path);
}
