/** How far the reading of files is, and how long it may still take. */
export class ReadingProgress {
	readonly #now: () => number;
	#started = 0;
	#files = $state(0);
	#done = $state(0);
	/** Of the file that is being read. */
	#share = $state(0);
	/** The file that is being read. */
	name = $state('');
	/** Seconds that are left, if the rest is like what was read; `undefined` while nobody can tell. */
	secondsLeft: number | undefined = $state();

	/** @param now milliseconds on any clock that only goes forward */
	constructor(now: () => number) {
		this.#now = now;
	}

	get files(): number {
		return this.#files;
	}

	/** Files that were read, with the share of the one that is being read. */
	get done(): number {
		return Math.min(this.#done + this.#share, this.#files);
	}

	/** Which file it is, counted from 1. */
	get number(): number {
		return Math.min(this.#done + 1, this.#files);
	}

	get running(): boolean {
		return this.#done < this.#files;
	}

	/** So many more files are to be read. */
	expect(files: number): void {
		if (!this.running) {
			this.end();
			this.#started = this.#now();
		}
		this.#files += files;
	}

	begin(name: string): void {
		this.name = name;
	}

	reached(share: number): void {
		this.#share = share;
		this.#estimate();
	}

	finish(): void {
		this.#done += 1;
		this.reached(0);
	}

	end(): void {
		this.#files = 0;
		this.#done = 0;
		this.#share = 0;
		this.name = '';
		this.secondsLeft = undefined;
	}

	#estimate(): void {
		const elapsed = (this.#now() - this.#started) / 1000;
		const done = this.done;
		// The first moments are spent on loading the readers.
		if (elapsed < 0.5 || done <= 0) return;
		this.secondsLeft = Math.max(1, Math.ceil((elapsed / done) * (this.#files - done)));
	}
}
