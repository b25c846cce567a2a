/** A file on a disk in memory, as the browser hands it out, and how the browser copies what it handed out. */
import type { KeptFile } from '#lib/storage/backup-file.ts';

export class HandedOut {
	readonly name = 'work.json';
	content = '';
	/** So many characters of what is written get lost. */
	loses = 0;
	modified = 7;
	/** `undefined`: the browser gives no answer. */
	permission: PermissionState | undefined = 'granted';
	/** What the person says when they are asked. */
	answer: PermissionState = 'granted';
	/** What was written, by the time when it was. */
	readonly writes: string[] = [];

	async createWritable() {
		let beside = '';
		return {
			write: async (content: Blob) => void (beside = await content.text()),
			close: async () => {
				this.content = beside.slice(0, beside.length - this.loses);
				this.modified += 1;
				this.writes.push(this.content);
			},
		};
	}

	async getFile() {
		return new File([this.content], this.name, { lastModified: this.modified });
	}

	async queryPermission() {
		if (!this.permission) throw new DOMException('no answer', 'UnknownError');
		return this.permission;
	}

	async requestPermission() {
		return (this.permission = this.answer);
	}

	get kept(): KeptFile {
		return { handle: this as unknown as FileSystemFileHandle };
	}
}

const copy = structuredClone;

/** In place of `structuredClone`: a copy of what was handed out leads to the same file. */
export function copyOf<T>(value: T): T {
	if (typeof value !== 'object' || value === null || !('handle' in value)) return copy(value);
	const { handle, ...rest } = value;
	return { ...copy(rest), handle } as T;
}
