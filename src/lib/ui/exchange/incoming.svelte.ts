/**
 * What is about to come in: articles from a paste or from files, and the records of Crossread files.
 * Nothing is written until `change` is committed, and then all of it at once.
 */
import type { Article } from '#lib/core/model/article.ts';
import { apply, difference, key, snapshotOf, type Change } from '#lib/core/model/change.ts';
import { importChange, planImport, type Decision } from '#lib/core/model/import-plan.ts';
import { EMPTY_SNAPSHOT, entities, type Entity, type Snapshot } from '#lib/core/model/snapshot.ts';
import type { Story } from '#lib/core/model/story.ts';
import type { Problem, Result } from '#lib/core/result.ts';
import { decode } from '#lib/formats/native.ts';
import { decodeText, finish, readArticleFile, type ArticleDraft } from '#lib/import/index.ts';
import { ArticleForm } from '../shared/article-form.svelte.ts';

/** An article that was read, with what the person says about it. */
export class IncomingArticle {
	readonly id: string;
	readonly form: ArticleForm;
	draft: ArticleDraft = $state.raw()!;
	/** Take the article with the very same text that is here already. */
	useTwin = $state(true);
	readonly hash = $derived(finish(this.draft, '').hash);

	constructor(id: string, draft: ArticleDraft) {
		this.id = id;
		this.draft = draft;
		this.form = new ArticleForm(draft);
	}

	adopt(draft: ArticleDraft): void {
		this.draft = draft;
		this.form.adopt(draft);
	}

	finished(): Article {
		const { text, blocks, kind } = this.draft;
		return finish(
			{ text, blocks, ...(kind !== undefined && { kind }), ...this.form.facts },
			this.id,
		);
	}
}

export interface Source {
	/** What the person knows it by; empty for a paste. */
	readonly name: string;
	readonly article?: IncomingArticle;
	readonly records?: readonly Entity[];
	readonly problem?: Problem;
}

export class Incoming {
	readonly #snapshot: () => Snapshot;
	readonly #newId: () => string;
	#pasted: Source | undefined = $state.raw();
	#files: readonly Source[] = $state.raw([]);
	#decisions: ReadonlyMap<string, Decision> = $state.raw(new Map());
	/** How many files were read, of how many; only while they are. */
	progress: { readonly done: number; readonly total: number } | undefined = $state.raw();
	/** One for each time that files were chosen and are not read yet. */
	readonly #readings = new Set<AbortController>();

	readonly #sources = $derived([...(this.#pasted ? [this.#pasted] : []), ...this.#files]);
	readonly articles = $derived(this.#sources.flatMap(({ article }) => article ?? []));
	readonly problems = $derived(this.#sources.flatMap(({ problem }) => problem ?? []));
	readonly records = $derived(
		together(this.#sources.flatMap(({ records }) => (records ? [records] : []))),
	);
	readonly plan = $derived.by(() => planImport(this.#snapshot(), this.records));
	readonly isEmpty = $derived(this.articles.length + this.records.length === 0);

	/** @param snapshot what is here now, a reactive read */
	constructor(snapshot: () => Snapshot, newId: () => string) {
		this.#snapshot = snapshot;
		this.#newId = newId;
	}

	/** Takes the whole of what stands in the paste box; fields that were written stay. */
	paste(text: string): void {
		if (!text.trim()) {
			this.#pasted = undefined;
			return;
		}
		const name = /^\s*\{/.test(text) ? '.json' : /^\uFEFF?---\r?\n/.test(text) ? 'text.md' : '';
		const source = this.#read(name, text);
		const before = this.#pasted?.article;
		if (before && source.article) {
			before.adopt(source.article.draft);
			return;
		}
		this.#pasted = source;
	}

	/**
	 * Reads the files one after the other, until that is cancelled: those that were read stay. More
	 * files may be taken meanwhile, and after.
	 */
	async take(files: readonly File[]): Promise<void> {
		const reading = new AbortController();
		this.#readings.add(reading);
		this.#count(0, files.length);
		for (const file of files) {
			const source = await this.#readFile(file);
			if (reading.signal.aborted) return;
			this.#files = [...this.#files, source];
			this.#count(1, 0);
		}
		this.#readings.delete(reading);
	}

	/** What is being read now is let go. */
	cancel(): void {
		for (const reading of this.#readings) reading.abort();
		this.#readings.clear();
		this.progress = undefined;
	}

	/** Whether it came as a file; a paste goes by emptying the box it stands in. */
	isFile(article: IncomingArticle): boolean {
		return this.#pasted?.article !== article;
	}

	leaveOut(article: IncomingArticle): void {
		this.#files = this.#files.filter((source) => source.article !== article);
	}

	decisionOn(stored: Entity): Decision {
		return this.#decisions.get(key(stored)) ?? 'mine';
	}

	decide(stored: Entity, decision: Decision): void {
		this.#decisions = new Map(this.#decisions).set(key(stored), decision);
	}

	/** The article here with the very same text. */
	twinOf({ hash }: IncomingArticle): Article | undefined {
		return [...this.#snapshot().articles.values()].find(
			(article) => article.hash === hash && article.deleted === undefined,
		);
	}

	/** All that Add does. `story` is where the articles go; it may be new. */
	change(story: Story): Change {
		const before = this.#snapshot();
		const merged = apply(before, importChange(this.plan, this.#decisions));
		if (this.articles.length === 0) return difference(before, merged);
		const added = this.articles.map((one) => (one.useTwin && this.twinOf(one)) || one.finished());
		const base = merged.stories.get(story.id) ?? story;
		const articles = [...new Set([...base.articles, ...added.map(({ id }) => id)])];
		return difference(before, snapshotOf([...added, { ...base, articles }], merged));
	}

	/** Goes on counting while anything is still to be read. */
	#count(done: number, total: number): void {
		const sum = {
			done: (this.progress?.done ?? 0) + done,
			total: (this.progress?.total ?? 0) + total,
		};
		this.progress = sum.done < sum.total ? sum : undefined;
	}

	async #readFile(file: File): Promise<Source> {
		const { name } = file;
		try {
			const text = decodeText(new Uint8Array(await file.arrayBuffer()));
			if (text !== undefined) return this.#read(name, text);
			return { name, problem: { code: 'article-no-text', where: name } };
		} catch {
			return { name, problem: { code: 'file-unreadable', where: name } };
		}
	}

	#read(name: string, text: string): Source {
		if (/\.json$/i.test(name)) {
			const decoded = decode(text, name === '.json' ? undefined : name);
			return { name, ...either(decoded, (records) => ({ records })) };
		}
		const draft = readArticleFile({ name, text });
		return {
			name,
			...either(draft, (read) => ({ article: new IncomingArticle(this.#newId(), read) })),
		};
	}
}

function either<T>(
	{ ...result }: Result<T>,
	use: (value: T) => Omit<Source, 'name'>,
): Omit<Source, 'name'> {
	return result.ok ? use(result.value) : { problem: result.error };
}

/**
 * The records of several files as one: thirty students hand in thirty files of the same story. Where
 * two files differ, both sides are kept.
 */
function together(files: readonly (readonly Entity[])[]): readonly Entity[] {
	let all = EMPTY_SNAPSHOT;
	for (const records of files) {
		const plan = planImport(all, records);
		const both = new Map(plan.conflicts.map(([stored]) => [key(stored), 'both' as const]));
		all = apply(all, importChange(plan, both));
	}
	return [...entities(all)];
}
