/** What a person is told of the copy of the program, and what “Later” puts off. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Offline } from '#lib/state/offline.svelte.ts';

class Worker extends EventTarget {
	readonly heard: unknown[] = [];

	readonly scriptURL: string;

	constructor(scriptURL = 'https://crossread.example/service-worker.js') {
		super();
		this.scriptURL = scriptURL;
	}

	postMessage(message: unknown) {
		this.heard.push(message);
	}
}

/** A browser with service workers, as far as a page sees of them. */
class Container extends EventTarget {
	controller: Worker | null = null;
	readonly registration = Object.assign(new EventTarget(), {
		active: null as Worker | null,
		waiting: null as Worker | null,
		installing: null as Worker | null,
		update: async () => {},
	});
	refusal: unknown;

	async register() {
		if (this.refusal) throw this.refusal;
		return this.registration;
	}

	/** Another version is fetched, and waits. */
	renew(): Worker {
		const { registration } = this;
		const worker = (registration.installing = new Worker());
		registration.dispatchEvent(new Event('updatefound'));
		Object.assign(registration, { installing: null, waiting: worker });
		worker.dispatchEvent(new Event('statechange'));
		return worker;
	}

	/** Another tab has asked for the version that waits. */
	replace(): void {
		const { registration } = this;
		Object.assign(registration, { active: registration.waiting, waiting: null });
		this.dispatchEvent(new Event('controllerchange'));
		registration.active?.dispatchEvent(new Event('statechange'));
	}
}

let page: EventTarget;
let container: Container;
const opened: Offline[] = [];

beforeEach(() => {
	page = new EventTarget();
	container = new Container();
	vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
	vi.stubGlobal('navigator', { serviceWorker: container });
	vi.stubGlobal('location', { reload: vi.fn() });
	vi.stubGlobal('isSecureContext', true);
});
afterEach(() => {
	for (const one of opened.splice(0)) one.close();
	vi.unstubAllGlobals();
});

/** A page that is answered by what is installed. */
async function installed(): Promise<Offline> {
	container.controller = container.registration.active = new Worker();
	return open();
}

async function open(): Promise<Offline> {
	const offline = new Offline('/service-worker.js');
	opened.push(offline);
	await new Promise((resolve) => setImmediate(resolve));
	return offline;
}

/** A part is asked for that can't be fetched. */
function miss(): void {
	const payload = new Error('Failed to fetch');
	page.dispatchEvent(Object.assign(new Event('vite:preloadError'), { payload }));
	page.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: payload }));
}

describe('a person is told', () => {
	test('nothing as long as all is well', async () => {
		const offline = await installed();
		expect([offline.copy, offline.news]).toEqual([{ kind: 'there' }, undefined]);
		offline.later();
		expect(offline.news).toBeUndefined();
	});

	test('of a newer version that waits, and nothing more of it once it is put off', async () => {
		const offline = await installed();
		container.renew();
		expect(offline.news).toBe('newer');
		offline.later();
		container.registration.waiting?.dispatchEvent(new Event('statechange'));
		expect(offline.news).toBeUndefined();
	});

	test('of the version after the one that was put off', async () => {
		const offline = await installed();
		container.renew();
		offline.later();
		container.renew();
		expect(offline.news).toBe('newer');
	});

	test('of the first version that comes nothing: there is none before it', async () => {
		const offline = await open();
		expect(offline.copy).toEqual({ kind: 'none', why: 'incomplete' });
		container.renew();
		expect([offline.copy, offline.news]).toEqual([{ kind: 'coming' }, undefined]);
		container.replace();
		expect(offline.news).toBeUndefined();
	});

	test('nothing when the worker of another language gives way to the first of this one', async () => {
		container.controller = new Worker();
		container.registration.installing = new Worker(
			'https://crossread.example/es/service-worker.js',
		);
		const offline = await open();
		container.dispatchEvent(new Event('controllerchange'));
		expect(offline.news).toBeUndefined();
	});

	test('of a part that could not be loaded, though a newer version was put off', async () => {
		const offline = await installed();
		container.renew();
		offline.later();
		miss();
		expect(offline.news).toBe('missing');
	});

	test('of the next part that could not be loaded, though the one before was put off', async () => {
		const offline = await installed();
		miss();
		offline.later();
		expect(offline.news).toBeUndefined();
		miss();
		expect(offline.news).toBe('missing');
	});

	test('of the most pressing first, and of the others once that is put off', async () => {
		const offline = await installed();
		container.renew();
		miss();
		expect(offline.news).toBe('missing');
		offline.later();
		expect(offline.news).toBe('newer');
	});

	test('that another tab uses a newer version, which then waits no more', async () => {
		const offline = await installed();
		container.renew();
		container.replace();
		expect(offline.news).toBe('replaced');
		offline.later();
		expect(offline.news).toBeUndefined();
	});

	test('of no failure that is not one of loading', async () => {
		const offline = await installed();
		page.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: new Error() }));
		expect(offline.news).toBeUndefined();
	});
});

test('a newer version is used when the person says so, and the page is loaded again with it', async () => {
	const offline = await installed();
	const newer = container.renew();
	offline.useNewer();
	expect(newer.heard).toEqual(['use-now']);
	expect(location.reload).not.toHaveBeenCalled();
	container.replace();
	expect(location.reload).toHaveBeenCalledOnce();
	expect(offline.news).toBeUndefined();
});

test.each([
	[new DOMException('', 'SecurityError'), 'refused'],
	[new TypeError('Failed to fetch'), 'incomplete'],
])('after %s the copy is %s', async (refusal, why) => {
	container.refusal = refusal;
	expect((await open()).copy).toEqual({ kind: 'none', why });
});

test.each([
	[true, 'unsupported'],
	[false, 'insecure'],
])('without service workers, in a secure context: %s, the copy is %s', async (secure, why) => {
	vi.stubGlobal('navigator', {});
	vi.stubGlobal('isSecureContext', secure);
	expect((await open()).copy).toEqual({ kind: 'none', why });
});
