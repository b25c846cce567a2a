/**
 * The copy of the program that this browser keeps for use without a network, made by
 * src/service-worker: whether there is one, whether a newer one waits, and the change to that.
 */
import { letIn } from '#lib/workers/start-worker.ts';

/**
 * Why there is no copy: the address is not `https:`; the browser has no such thing, or not in this
 * window; it was forbidden; not everything could be fetched, which is tried again at the next visit.
 */
export type WhyNot = 'insecure' | 'unsupported' | 'refused' | 'incomplete';
export type Copy =
	{ readonly kind: 'coming' | 'there' } | { readonly kind: 'none'; readonly why: WhyNot };

/**
 * What the person is to be told: a newer version is here and waits to be used; a newer one is used from
 * now on, since another tab asked for it, and this page is not of it; a part of the program could not be
 * fetched when it was asked for, and who asked can’t say so.
 */
export type News = 'newer' | 'replaced' | 'missing';

/** How a browser offers to install the program as one of the device's own; Chromium alone does. */
export interface InstallOffer extends Event {
	prompt(): Promise<unknown>;
}

/** Milliseconds between two questions for a newer version while a page stays open. */
const EVERY = 3 * 60 * 60 * 1000;

export class Offline {
	copy: Copy = $state.raw({ kind: 'coming' });
	/** See `install`. */
	offer: InstallOffer | undefined = $state.raw();

	#untold: readonly News[] = $state.raw([]);
	/** The newer version that the person has put off. */
	#putOff: ServiceWorker | undefined;
	#registration: ServiceWorkerRegistration | undefined;
	/** This tab has asked for the newer version, and reloads when it is in use. */
	#asked = false;
	readonly #listening = new AbortController();

	/** @param address of the worker */
	constructor(address: string) {
		const { signal } = this.#listening;
		// by the errors themselves, since each engine has words of its own for them
		const unfetched = new WeakSet<Error>();
		addEventListener('vite:preloadError', ({ payload }) => unfetched.add(payload), { signal });
		addEventListener(
			'unhandledrejection',
			({ reason }) => {
				if (unfetched.has(reason as Error)) this.#tell('missing');
			},
			{ signal },
		);
		addEventListener(
			'beforeinstallprompt',
			(event) => {
				// by a button of ours, never by a popup
				event.preventDefault();
				this.offer = event as InstallOffer;
			},
			{ signal },
		);
		addEventListener('appinstalled', () => (this.offer = undefined), { signal });
		void this.#keepCopy(address);
	}

	/** The most pressing of what was not put off. */
	get news(): News | undefined {
		return (['missing', 'replaced', 'newer'] as const).find((one) => this.#untold.includes(one));
	}

	/** Puts off what is said now, until it happens again; anything else is told. */
	later(): void {
		const { news } = this;
		if (news === 'newer') this.#putOff = this.#registration?.waiting ?? undefined;
		if (news) this.#untold = this.#without(news);
	}

	/** Uses the newer version: this page is loaded again, other tabs stay as they are until they are. */
	useNewer(): void {
		this.#asked = true;
		const waiting = this.#registration?.waiting;
		if (!waiting) {
			location.reload();
			return;
		}
		waiting.addEventListener('statechange', () => location.reload(), { once: true });
		waiting.postMessage('use-now');
	}

	/** Puts the program among those of the device, if the person agrees with the browser. */
	async install(): Promise<void> {
		const { offer } = this;
		this.offer = undefined;
		await offer?.prompt();
	}

	close(): void {
		this.#listening.abort();
	}

	async #keepCopy(address: string): Promise<void> {
		const { serviceWorker } = navigator as Partial<Navigator>;
		if (!serviceWorker) {
			this.#none(isSecureContext ? 'unsupported' : 'insecure');
			return;
		}
		let registration: ServiceWorkerRegistration | undefined;
		try {
			// Programs that look after a browser (for tests, for companies) put in its place what gives none.
			registration = (await serviceWorker.register(letIn('offline-worker', address), {
				updateViaCache: 'none',
			})) as ServiceWorkerRegistration | undefined;
		} catch (error) {
			const forbidden = error instanceof DOMException && error.name === 'SecurityError';
			this.#none(forbidden ? 'refused' : 'incomplete');
			return;
		}
		if (registration) this.#watch(serviceWorker, registration);
		else this.#none('refused');
	}

	#watch(container: ServiceWorkerContainer, registration: ServiceWorkerRegistration): void {
		const { signal } = this.#listening;
		this.#registration = registration;
		// until a language has a worker of its own, that of the root sees its pages
		const { active, waiting, installing } = registration;
		const own = (active ?? waiting ?? installing)?.scriptURL;
		let controlled = container.controller !== null && container.controller.scriptURL === own;
		container.addEventListener(
			'controllerchange',
			() => {
				// the first one comes to a page that has none yet, and is of no other version
				if (controlled && !this.#asked) this.#tell('replaced');
				controlled = true;
			},
			{ signal },
		);
		const follow = (worker: ServiceWorker | null) =>
			worker?.addEventListener('statechange', () => this.#look(registration), { signal });
		registration.addEventListener('updatefound', () => follow(registration.installing), { signal });
		follow(registration.installing);
		follow(registration.waiting);
		this.#look(registration);

		const asking = setInterval(() => {
			// without a network there is nothing newer; the next time comes
			registration.update().catch(() => {});
		}, EVERY);
		signal.addEventListener('abort', () => clearInterval(asking));
	}

	#look({ active, waiting, installing }: ServiceWorkerRegistration): void {
		if (active) this.copy = { kind: 'there' };
		else if (installing || waiting) this.copy = { kind: 'coming' };
		else this.#none('incomplete');
		if (!active || !waiting) this.#untold = this.#without('newer');
		else if (waiting !== this.#putOff) this.#tell('newer');
	}

	#tell(news: News): void {
		if (!this.#untold.includes(news)) this.#untold = [...this.#untold, news];
	}

	#without(news: News): News[] {
		return this.#untold.filter((one) => one !== news);
	}

	#none(why: WhyNot): void {
		this.copy = { kind: 'none', why };
	}
}

const known = new WeakMap<object, Offline>();

/**
 * The one of a page.
 * @param owner what lives as long as the page does
 */
export function offlineOf(owner: object, address: string): Offline {
	let offline = known.get(owner);
	if (!offline) known.set(owner, (offline = new Offline(address)));
	return offline;
}
