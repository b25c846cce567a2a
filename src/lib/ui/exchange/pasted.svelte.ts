/**
 * What stands in the paste box, read anew at every change. Formatted text is read as such as long as
 * the box holds what was pasted, unless the person wants the plain text.
 */
import type { Entity } from '#lib/core/model/snapshot.ts';
import type { Source } from '#lib/import/reading.ts';
import { IncomingSource } from './incoming-source.svelte.ts';
import type { Reads } from './reads.ts';

interface Formatted {
	readonly plain: string;
	readonly html: string;
}

export class Pasted {
	readonly #reader: Reads;
	readonly #newId: () => string;
	readonly #onread: (records: readonly Entity[]) => void;
	source: IncomingSource | undefined = $state.raw();
	/** The box holds nothing but the address of a page. */
	address = $state.raw('');
	/** There is formatted text for what stands in the box, and whether it is the one that is read. */
	formatted: 'used' | 'unused' | undefined = $state();
	#text = '';
	#clipboard: Formatted | undefined;
	/** The text that was read last, or is being read. */
	#reading = 0;
	#busy: Promise<void> | undefined;

	/** @param onread told of the records that the box held each time that it was read */
	constructor(reader: Reads, newId: () => string, onread: (records: readonly Entity[]) => void) {
		this.#reader = reader;
		this.#newId = newId;
		this.#onread = onread;
	}

	/** The clipboard has formatted text too, for the plain one that is about to stand in the box. */
	offer(plain: string, html: string): void {
		this.#clipboard = hasStructure(html) ? { plain, html } : undefined;
	}

	/** Takes the whole of what stands in the box; fields that were written stay. */
	write(text: string): Promise<void> {
		this.#text = text;
		const same = this.#clipboard && inOneLine(this.#clipboard.plain) === inOneLine(text);
		this.formatted = same ? 'used' : undefined;
		if (!same) this.#clipboard = undefined;
		return this.#read();
	}

	/** Reads the formatted text, or the plain one. */
	format(use: boolean): Promise<void> {
		if (this.formatted) this.formatted = use ? 'used' : 'unused';
		return this.#read();
	}

	/** Reads what stands there last: what was written meanwhile is passed over. */
	#read(): Promise<void> {
		this.#reading += 1;
		this.#busy ??= this.#readAll().finally(() => (this.#busy = undefined));
		return this.#busy;
	}

	async #readAll(): Promise<void> {
		for (let read = 0; read !== this.#reading;) {
			read = this.#reading;
			await this.#readNow();
		}
	}

	async #readNow(): Promise<void> {
		const text = this.#text.trim();
		this.address = isAddress(text) ? text : '';
		if (text === '' || this.address) {
			this.source = undefined;
			this.#onread([]);
			return;
		}
		const result = await this.#reader.read(this.#given());
		if (!result.ok && result.error.code === 'cancelled') return;
		if (this.formatted === 'used' && !(result.ok && result.value.articles.length)) {
			// There is nothing to read in it but what the plain text says.
			this.formatted = undefined;
			this.#clipboard = undefined;
			await this.#readNow();
			return;
		}
		this.source ??= new IncomingSource('', this.#newId);
		await this.source.take(result, this.#reader);
		this.#onread(result.ok ? result.value.records.flat() : []);
	}

	#given(): Source {
		const html = this.formatted === 'used' ? this.#clipboard?.html : undefined;
		return {
			name: '',
			bytes: new TextEncoder().encode(html ?? this.#text),
			type: html === undefined ? 'text/plain' : 'text/html',
		};
	}
}

/** Anything that plain text would lose; a line copied from a page comes as HTML too. */
function hasStructure(html: string): boolean {
	return /<(?:p|h[1-6]|li|blockquote|td|dt|article|figcaption)\b/i.test(html);
}

function isAddress(text: string): boolean {
	return /^https?:\/\/[^\s<>"]+$/i.test(text) && URL.canParse(text);
}

function inOneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
