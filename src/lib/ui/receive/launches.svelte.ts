/**
 * Files that the system opens with the installed program, one launch after the other: what is being
 * looked over is not taken away by what is opened next.
 */
export class Launches {
	/** The names of files that could not be read: they were moved since, or may not be read. */
	unread: readonly string[] = $state.raw([]);
	#waiting: readonly (readonly File[])[] = $state.raw([]);

	/** What is to be looked over now. */
	get opened(): readonly File[] | undefined {
		return this.#waiting[0];
	}

	async take(handles: readonly FileSystemFileHandle[]): Promise<void> {
		const read = await Promise.all(handles.map((one) => one.getFile().catch(() => one.name)));
		const files = read.filter((one) => typeof one !== 'string');
		if (files.length) this.#waiting = [...this.#waiting, files];
		this.unread = [...this.unread, ...read.filter((one) => typeof one === 'string')];
	}

	/** The next ones, please. */
	done(): void {
		this.#waiting = this.#waiting.slice(1);
	}
}
