/**
 * Keeps copies of the work while the program is used: restore points by themselves, the backup file if
 * there is one, and the reminder where there is none.
 */
import { localStore } from '#lib/storage/ledger.ts';
import type { Problem, Result } from '#lib/core/result.ts';
import { Points, type Occasion, type Point } from '#lib/storage/points.ts';
import { DATABASE_VERSION } from '#lib/storage/schema.ts';
import { whenIdle } from './idle.ts';
import { keepPoint, removePoints } from './keeping.ts';
import { hasOwn } from './keeping-counts.ts';
import { FactsBook } from './keeping-facts.ts';
import { FileKeeping } from './keeping-file.svelte.ts';
import {
	changesSince,
	isDue,
	REFUSED,
	reminder,
	within,
	type BackupFacts,
	type Mark,
} from './keeping-schedule.ts';
import type { Workspace } from './workspace.svelte.ts';

type Watched = Pick<Workspace, 'snapshot' | 'seq' | 'edition' | 'seeded' | 'saveState' | 'lost'>;

export class Keeping {
	/** The latest first; `undefined` until they were looked for. */
	points: readonly Point[] | undefined = $state.raw();
	/** Why there are none, or not the last one that was to be, if the browser has refused. */
	pointsProblem: Problem | undefined = $state.raw();
	/** Nothing was known of this browser, yet there are copies: its other notes are gone. */
	hasForgotten = $state(false);
	readonly file: FileKeeping;
	/** Apple’s engine deletes what a site stored after seven days of use without a visit. */
	readonly isForgetful = navigator.vendor.startsWith('Apple');

	readonly #workspace: Watched;
	readonly #book = new FactsBook(localStore());
	readonly #points = new Points();
	#facts: BackupFacts = $state.raw({ first: Date.now(), seq: 0 });
	#mark: Mark = $state.raw({ seq: 0 });
	#hasOwn = $state(false);
	#now = $state(Date.now());
	#isFirstVisit = false;
	#making: Promise<unknown> | undefined;
	/** When a restore point was refused. */
	#refused: number | undefined;

	readonly changes = $derived(changesSince(this.#facts, this.#mark));
	/** Why to remind the person of a backup, if there is a reason. */
	readonly reminder = $derived.by(() => {
		const { file, problem, isOffered } = this.file;
		if (isOffered && file && !problem) return undefined;
		return reminder({
			facts: this.#facts,
			now: this.#now,
			changes: this.changes,
			hasOwn: this.#hasOwn,
			isFirstVisit: this.#isFirstVisit,
		});
	});

	constructor(workspace: Watched) {
		this.#workspace = workspace;
		this.file = new FileKeeping(
			() => ({
				snapshot: workspace.snapshot,
				...markOf(workspace),
				isLost: workspace.lost !== undefined,
			}),
			(mark) => this.#backedUp(mark),
		);
	}

	/** When the last backup was made, milliseconds since 1970. */
	get saved(): number | undefined {
		return this.#facts.saved;
	}

	/** Looks what there is. Resolves when that is known. */
	async begin(): Promise<void> {
		const known = this.#book.read();
		this.#isFirstVisit = known === undefined;
		this.#hasOwn = hasOwn(this.#workspace.snapshot);
		// what came with the program was written by nobody: the tags, and each story
		const { seeded } = this.#workspace;
		const { seq, edition } = markOf(this.#workspace);
		const before = this.#hasOwn ? Math.min(seq, seeded.size + 1) : seq;
		this.#note(known ?? { first: Date.now(), seq: before, edition });
		await Promise.all([this.look(), this.file.look()]);
		this.hasForgotten = !known && !this.#hasOwn && this.hasCopies;
		this.noticed();
	}

	get hasCopies(): boolean {
		return (this.points?.length ?? 0) > 0 || (this.file.file?.own ?? 0) > 0;
	}

	async look(): Promise<void> {
		const found = await this.#points.list();
		this.points = found.ok ? found.value : [];
		this.pointsProblem = found.ok ? undefined : found.error;
	}

	/** To be called whenever something was stored, and now and then. */
	noticed(): void {
		const { snapshot, saveState } = this.#workspace;
		if (saveState.kind !== 'saved') return;
		const now = (this.#now = Date.now());
		this.#hasOwn = hasOwn(snapshot);
		if (this.#hasOwn) this.hasForgotten = false;
		const facts = this.#book.read() ?? this.#facts;
		const mark = markOf(this.#workspace);
		if (!this.#hasOwn && facts.saved === undefined) this.#note({ ...facts, ...mark });
		else if (facts.since === undefined && changesSince(facts, mark) > 0) {
			this.#note({ ...facts, since: now });
		} else this.#facts = facts;
		if (mark.seq !== this.#mark.seq || mark.edition !== this.#mark.edition) this.file.changed(now);
		this.#mark = mark;
		void this.#keepIfDue();
	}

	/** A backup of everything that is stored has just left the browser. */
	backedUp(): void {
		this.#backedUp(markOf(this.#workspace));
	}

	/** Keeps what is here now, or has tried to and says so: nobody is kept from their work. */
	async keepBefore(occasion: Occasion): Promise<void> {
		const { snapshot } = this.#workspace;
		const kept = { snapshot, ...markOf(this.#workspace) };
		await this.#tried(await keepPoint(kept, occasion, { points: this.#points }));
	}

	/** Lets go of all restore points. To be called once that of which no copy is to stay is gone. */
	async removePoints(): Promise<void> {
		await this.#making;
		const removed = await removePoints(this.#points);
		await this.look();
		if (!removed.ok) this.pointsProblem = removed.error;
	}

	/** Not again for a day. */
	later(): void {
		this.#note({ ...this.#facts, later: Date.now() });
		this.#now = Date.now();
	}

	#backedUp(mark: Mark): void {
		const { first } = this.#facts;
		const isAll = changesSince(mark, markOf(this.#workspace)) === 0;
		this.#note({ first, ...mark, saved: Date.now(), ...(!isAll && { since: Date.now() }) });
	}

	#note(facts: BackupFacts): void {
		this.#facts = facts;
		this.#book.write(facts);
	}

	async #tried(kept: Result<unknown>): Promise<void> {
		this.#refused = kept.ok ? undefined : Date.now();
		if (kept.ok) await this.look();
		else this.pointsProblem = kept.error;
	}

	/** One after the other, in this page and in all. While something is missing, nothing is let go for it. */
	async #keepIfDue(): Promise<void> {
		const { lost } = this.#workspace;
		const now = () => ({ now: Date.now(), ...markOf(this.#workspace), database: DATABASE_VERSION });
		const isTime = (last: Point | undefined) => isDue(last, now());
		const [last] = this.points ?? [];
		const isResting = this.#refused !== undefined && within(this.#refused, Date.now(), REFUSED);
		const isIdle = !this.#making && this.points && !isResting;
		if (lost || !this.#hasOwn || !isIdle || !isTime(last)) return;
		const isOlder = last !== undefined && last.database < DATABASE_VERSION;
		this.#making = whenIdle()
			.then(async () => {
				const { snapshot } = this.#workspace;
				const kept = { snapshot, ...markOf(this.#workspace) };
				await this.#tried(
					await keepPoint(kept, isOlder ? 'upgrade' : 'by-itself', {
						points: this.#points,
						// all of it may have been deleted while another page was waited for
						unless: (last) => !isTime(last) || !hasOwn(this.#workspace.snapshot),
					}),
				);
			})
			.finally(() => (this.#making = undefined));
		await this.#making;
	}
}

function markOf({ seq, edition }: Watched): Mark {
	return { seq, edition };
}

const known = new WeakMap<Watched, Keeping>();

/** The one of this workspace. */
export function keepingOf(workspace: Watched): Keeping {
	let keeping = known.get(workspace);
	if (!keeping) known.set(workspace, (keeping = new Keeping(workspace)));
	return keeping;
}
