/**
 * The backup file that is kept up to date: written some seconds after the last change, and at once when
 * the page is put away. What is in it is never replaced by nothing unless the person says so: an empty
 * page that overwrites the file is how others have lost work (Logseq 2303, 3709, 5502).
 */
import type { Problem, Result } from '#lib/core/result.ts';
import { fail, ok } from '#lib/core/result.ts';
import {
	askToWrite,
	canKeepFile,
	chooseFile,
	contentOf,
	forgetFile,
	isForeign,
	keptFile,
	mayWrite,
	writeFile,
	type KeptFile,
} from '#lib/storage/backup-file.ts';
import { alone, packed, type Kept } from './keeping.ts';
import { ownOf } from './keeping-counts.ts';
import { isSameDatabase, type Mark } from './keeping-schedule.ts';

/** Milliseconds without a change after which they count as settled, and the longest that is waited. */
const SETTLED = 5_000;
const AT_LAST = 60_000;
const LOCK = 'crossread-backup-file';
const HELD = new Set(['backup-file-fuller', 'backup-file-foreign']);

export class FileKeeping {
	/** `undefined` until it is known, and where there is none. */
	file: KeptFile | undefined = $state.raw();
	/** Why it is not written, if it is not. */
	problem: Problem | undefined = $state.raw();
	writing = $state(false);
	readonly isOffered = canKeepFile();

	readonly #now: () => Kept & { readonly isLost: boolean };
	readonly #onwritten: (mark: Mark) => void;
	/** The code of the problem that the person wants to hear no more of, until the file was written. */
	#putOff = $state<string>();
	#timer: ReturnType<typeof setTimeout> | undefined;
	#waitingSince: number | undefined;

	/** @param now what is there to be written, once it is stored */
	constructor(now: () => Kept & { readonly isLost: boolean }, onwritten: (mark: Mark) => void) {
		this.#now = now;
		this.#onwritten = onwritten;
	}

	get name(): string {
		return this.file?.handle.name ?? '';
	}

	/** It would be written over what only the file has: that is for the person to say. */
	get isHeld(): boolean {
		return HELD.has(this.problem?.code ?? '');
	}

	/** The problem, if the person is to be told of it. */
	get news(): Problem | undefined {
		return this.problem?.code === this.#putOff ? undefined : this.problem;
	}

	/** Says no more of this problem; any other is news. */
	later(): void {
		this.#putOff = this.problem?.code;
	}

	/** Finds the file that was chosen before. */
	async look(): Promise<void> {
		this.file = await keptFile();
		if (this.file && !(await mayWrite(this.file))) this.problem = { code: 'backup-file-asks' };
	}

	/** In a click: the person chooses a file, which is written at once. */
	async choose(suggested: string): Promise<void> {
		const chosen = await chooseFile(suggested);
		if (!chosen.ok) this.problem = chosen.error;
		else if (chosen.value) {
			this.file = chosen.value;
			await this.write({ regardless: true });
		}
	}

	/** In a click: what is there now goes into the file, whatever kept it from being written. */
	async resume(): Promise<void> {
		if (!this.file) return;
		if (await askToWrite(this.file)) {
			await this.write({ regardless: this.isHeld });
		}
	}

	async forget(): Promise<void> {
		clearTimeout(this.#timer);
		const forgotten = await forgetFile();
		this.problem = forgotten.ok ? undefined : forgotten.error;
		if (forgotten.ok) this.file = undefined;
	}

	/** Something has been stored. */
	changed(now: number): void {
		if (!this.file) return;
		this.#waitingSince ??= now;
		clearTimeout(this.#timer);
		const left = this.#waitingSince + AT_LAST - now;
		this.#timer = setTimeout(() => void this.write(), Math.max(0, Math.min(SETTLED, left)));
	}

	/** The page is put away. */
	hurry(): void {
		if (this.#waitingSince !== undefined) void this.write();
	}

	close(): void {
		clearTimeout(this.#timer);
	}

	/** Where another tab has written the same, it is done. */
	async write({ regardless = false } = {}): Promise<void> {
		clearTimeout(this.#timer);
		this.#waitingSince = undefined;
		this.writing = true;
		try {
			const written = await alone(LOCK, () => this.#write(regardless));
			this.problem = written.ok ? undefined : written.error;
			if (!written.ok) return;
			this.#putOff = undefined;
			this.file = written.value;
			const { seq, edition } = written.value ?? {};
			if (seq !== undefined) this.#onwritten({ seq, edition });
		} finally {
			this.writing = false;
		}
	}

	async #write(regardless: boolean): Promise<Result<KeptFile | undefined>> {
		const file = await keptFile();
		if (!file) return ok(undefined);
		const { snapshot, seq, edition, isLost } = this.#now();
		if (!(await mayWrite(file))) return fail({ code: 'backup-file-asks' });
		if (!regardless) {
			if (file.seq === seq && isSameDatabase({ ...file, seq }, { seq, edition })) return ok(file);
			const refused = await refusal(file, ownOf(snapshot), isLost);
			if (refused) return fail(refused);
		}
		const content = await packed({ snapshot }, { zipped: false, calm: !regardless });
		if (!content.ok) return content;
		const facts = { seq, edition, own: ownOf(snapshot), now: Date.now() };
		return writeFile(file, content.value, facts);
	}
}

/** Why the file is left as it is, if it must be. */
async function refusal(file: KeptFile, own: number, isLost: boolean): Promise<Problem | undefined> {
	const { own: there = 0 } = file;
	// half of it gone at once may well be meant, and may as well be a damaged database
	if (own * 2 < there || (isLost && there > 0)) {
		return { code: 'backup-file-fuller', params: { count: Math.max(1, there - own) } };
	}
	const content = await contentOf(file);
	if (!content.ok) return content.error;
	return isForeign(file, content.value) ? { code: 'backup-file-foreign' } : undefined;
}
