/**
 * Everything outside of this machine, as a proxy that browsers are sent through: it answers nobody
 * and remembers who was asked for. It hears what a driver does not tell of, such as sockets, beacons,
 * pings and what is fetched early.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where Chromium asks on its own account what the fields of a form are for. */
const BROWSERS_OWN = /^content-autofill\.googleapis\.com:443$/;

export interface Outside {
	/** `127.0.0.1:4711` */
	readonly host: string;
	/** Every address that was asked for, in order: `http://…/…`, or `host:port` for a tunnel. */
	readonly asked: readonly string[];
	close(): Promise<void>;
}

export async function openOutside(): Promise<Outside> {
	const asked: string[] = [];
	const server = createServer(({ url = '' }, response) => {
		asked.push(url);
		response.writeHead(502).end();
	});
	server.on('connect', ({ url = '' }, socket) => {
		if (!BROWSERS_OWN.test(url)) asked.push(url);
		socket.destroy();
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
		asked,
		close: () => {
			server.closeAllConnections();
			return new Promise((resolve) => server.close(() => resolve()));
		},
	};
}
