/**
 * What keys and clicks do in the list of cards: arrows go from card to card, a card or several are
 * picked, and tags, codes and Delete are for all that are picked, or for the card that has the focus.
 */
import { annotationById } from '#lib/core/model/snapshot.ts';
import type { App } from '#lib/state/context.ts';
import { between, deleteAll, neighbourOf, pickedOf, retagAll, toggled } from '#lib/state/many.ts';
import { cardId, tagsInOrder } from '#lib/ui/shared/tag-look.ts';
import { m } from '#messages';

/** What the list is asked for. */
export interface Around {
	/** The ids of all cards that are shown, in their order. */
	order(): readonly string[];
	/** Has the card in the document. */
	bring(id: string): void;
	/** Brings the passage into view. */
	go(id: string): void;
	/** Back to the text of the card’s article. */
	leave(id: string): void;
	/** Resolves when what was changed is on screen. */
	settled(): Promise<void>;
}

export class ListKeys {
	readonly #app: App;
	readonly #around: Around;
	/** Where picking from one card to another began, and what was picked before. */
	#anchor: string | undefined;
	#base: ReadonlySet<string> = new Set();
	/** The card that has, or last had, the focus. */
	current: string | undefined;

	constructor(app: App, around: Around) {
		this.#app = app;
		this.#around = around;
	}

	/** @returns whether the key was for the list */
	press(event: KeyboardEvent): boolean {
		const id = cardOf(event.target);
		if (id === undefined) return false;
		return this.#walk(event, id) || this.#act(event, id);
	}

	/** A click that picks. @returns whether it was one */
	click(event: MouseEvent): boolean {
		const id = cardOf(event.target);
		if (id === undefined) return false;
		const box = event.target instanceof Element && event.target.closest('[role=checkbox]') !== null;
		if (event.shiftKey) this.#extend(this.#anchor ?? this.current ?? id, id);
		else if (box || event.ctrlKey || event.metaKey) this.#toggle(id);
		else {
			this.#from(id);
			return false;
		}
		this.focus(id);
		return true;
	}

	/** To the card that was left, or else this one, or the first. */
	enter(open: string | undefined): void {
		if (!this.focus(this.current) && !this.focus(open)) this.focus(this.#around.order()[0]);
	}

	focus(id: string | undefined): boolean {
		if (id === undefined) return false;
		this.#around.bring(id);
		const card = document.getElementById(cardId(id));
		card?.focus();
		if (card) this.current = id;
		return card !== null;
	}

	#walk(event: KeyboardEvent, id: string): boolean {
		const order = this.#around.order();
		const last = order.length - 1;
		const here = order.indexOf(id);
		const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: last }[event.key];
		if (to === undefined || event.altKey) return false;
		const next = order[Math.max(0, Math.min(to, last))];
		if (next === undefined) return true;
		if (event.shiftKey) this.#extend(this.#anchor ?? id, next);
		else if (!event.ctrlKey && !event.metaKey) this.#from(next);
		this.focus(next);
		return true;
	}

	#act(event: KeyboardEvent, id: string): boolean {
		const { session, workspace, keys } = this.#app;
		const mod = event.ctrlKey || event.metaKey;
		if (mod && event.key.toLowerCase() === 'a') {
			this.#pick(new Set(this.#around.order()));
			return true;
		}
		if (event.key === 'Escape') {
			if (session.picked.size > 0) this.#pick(new Set());
			else this.#around.leave(id);
			return true;
		}
		const itself = event.target instanceof HTMLElement && event.target.id === cardId(id);
		if (event.key === 'Enter' && itself && !mod) {
			this.#around.go(id);
			return true;
		}
		if (event.key === ' ' && itself) {
			this.#toggle(id);
			return true;
		}
		const command = keys.commandOf(event)?.command;
		if (command === undefined) return false;
		const ids = this.#meant(id);
		if (command === 'pick') this.#toggle(id);
		else if (command === 'code') session.dialog = 'code';
		else if (command === 'delete') void this.#delete(ids, id, event.timeStamp);
		else if (command === 'note') {
			session.openCard = id;
			session.editedNote = id;
		} else if (command.startsWith('tag:')) {
			const name = command.slice('tag:'.length);
			const tag = name.startsWith('#')
				? tagsInOrder(workspace.snapshot)[Number(name.slice(1)) - 1]?.id
				: name;
			if (tag !== undefined) retagAll(this.#app, ids, tag, event.timeStamp);
		} else return false;
		return true;
	}

	/** All that are picked, or else the card that has the focus. */
	#meant(id: string): readonly string[] {
		const { workspace, session } = this.#app;
		const picked = pickedOf(workspace.snapshot, session);
		return picked.length > 0 ? picked : [id];
	}

	async #delete(ids: readonly string[], at: string, startedAt: number): Promise<void> {
		const next = neighbourOf(this.#around.order(), new Set(ids), at);
		deleteAll(this.#app, ids, startedAt);
		await this.#around.settled();
		if (!annotationById(this.#app.workspace.snapshot, at)) this.focus(next);
	}

	#toggle(id: string): void {
		this.#pick(toggled(this.#app.session.picked, id));
		this.#from(id);
	}

	#extend(from: string, to: string): void {
		this.#anchor = from;
		this.#pick(new Set([...this.#base, ...between(this.#around.order(), from, to)]));
	}

	/** What is extended next starts here, and leaves picked what is. */
	#from(id: string): void {
		this.#anchor = id;
		this.#base = this.#app.session.picked;
	}

	#pick(picked: ReadonlySet<string>): void {
		const { session } = this.#app;
		session.picked = picked;
		session.announcement = picked.size ? m.picked_told({ count: picked.size }) : m.picked_none();
		if (picked.size === 0) this.#base = picked;
	}
}

/** The highlight of the card that this is in. */
export function idOf(target: EventTarget | null): string | undefined {
	const card = target instanceof Element ? target.closest('[role=comment]') : null;
	return card?.id.slice(cardId('').length);
}

/** Nothing if it is one of the card’s tools. */
function cardOf(target: EventTarget | null): string | undefined {
	const isTool = target instanceof Element && target.closest('.tools') !== null;
	return isTool ? undefined : idOf(target);
}
