/** What people do to the codebook: each act is one change, and undo takes it back whole. */
import * as codes from '#lib/core/codebook/codes.ts';
import type { Wording } from '#lib/core/codebook/entries.ts';
import { codebookImported, type ComingTag } from '#lib/core/codebook/import.ts';
import { codesMerged, tagsMerged, type Placed } from '#lib/core/codebook/merge.ts';
import { presetLoaded, type Preset } from '#lib/core/codebook/presets.ts';
import { confirmed, recoded } from '#lib/core/codebook/review.ts';
import * as tags from '#lib/core/codebook/tags.ts';
import type { Annotation } from '#lib/core/model/annotation.ts';
import { change, isEmpty, type Change } from '#lib/core/model/change.ts';
import type { Code, Tag } from '#lib/core/model/codebook.ts';
import { released } from '#lib/core/model/release.ts';
import type { Snapshot } from '#lib/core/model/snapshot.ts';
import type { Problem, Result } from '#lib/core/result.ts';
import type { Origin } from './annotator.svelte.ts';
import type { Action, Workspace } from './workspace.svelte.ts';

export interface CodebookParts {
	readonly workspace: Pick<Workspace, 'snapshot' | 'commit'>;
	readonly origin: Pick<Origin, 'now'>;
}

/** What is refused is a problem to show where it was asked for. */
export class CodebookActs {
	readonly #parts: CodebookParts;

	constructor(parts: CodebookParts) {
		this.#parts = parts;
	}

	addTag(words: Wording, colour: string): Problem | undefined {
		return this.#try(tags.tagAdded(this.#snapshot, words, colour), { name: 'created' });
	}

	editTag(tag: Tag, words: Wording, colour?: string): Problem | undefined {
		const made = tags.tagEdited(this.#snapshot, tag, words, this.time, colour);
		return this.#try(made, { name: 'edited' });
	}

	/** Whether it had anywhere to go. */
	moveTag(tag: Tag, by: number): boolean {
		return this.#commit(tags.tagMoved(this.#snapshot, tag, by), { name: 'reordered' });
	}

	deleteTag(tag: Tag): void {
		this.#commit(tags.tagDeleted(tag, this.time), { name: 'tag-deleted', tag: tag.id });
	}

	restoreTag(tag: Tag): Problem | undefined {
		return this.#try(tags.tagRestored(this.#snapshot, tag), { name: 'restored' });
	}

	mergeTags(from: Tag, into: Tag): void {
		const action = { name: 'tags-merged', tag: into.id } as const;
		this.#commit(tagsMerged(this.#snapshot, from, into, this.time), action);
	}

	addCode(tag: Tag, words: Wording): Problem | undefined {
		return this.#try(codes.codeAdded(this.#snapshot, tag, words), { name: 'created' });
	}

	editCode(tag: Tag, code: Code, words: Wording): Problem | undefined {
		const made = codes.codeEdited(this.#snapshot, tag, code, words, this.time);
		return this.#try(made, { name: 'edited' });
	}

	/** Whether it had anywhere to go. */
	moveCode(tag: Tag, code: Code, by: number): boolean {
		return this.#commit(codes.codeMoved(tag, code, by), { name: 'reordered' });
	}

	giveCode(from: Tag, code: Code, to: Tag): Problem | undefined {
		const made = codes.codeGiven(this.#snapshot, from, code, to, this.time);
		return this.#try(made, { name: 'code-given', tag: to.id });
	}

	mergeCodes(from: Placed, into: Placed): void {
		this.#commit(codesMerged(this.#snapshot, from, into, this.time), { name: 'codes-merged' });
	}

	deleteCode(tag: Tag, code: Code): void {
		this.#commit(codes.codeDeleted(tag, code, this.time), { name: 'code-deleted' });
	}

	restoreCode(tag: Tag, code: Code): Problem | undefined {
		return this.#try(codes.codeRestored(tag, code), { name: 'restored' });
	}

	load(tag: Tag, preset: Preset): void {
		this.#commit(presetLoaded(this.#snapshot, tag, preset), { name: 'codes-loaded' });
	}

	import(plan: readonly ComingTag[]): void {
		this.#commit(codebookImported(plan), { name: 'codebook-imported' });
	}

	/** The highlight is right as it is, by the definitions of now. */
	keep(annotation: Annotation): void {
		this.#commit(confirmed([annotation], this.time), { name: 'reviewed' });
	}

	recode(annotation: Annotation, tag: string, given: readonly string[]): void {
		this.#commit(recoded([annotation], tag, given, this.time), { name: 'retagged', tag });
	}

	remove(annotation: Annotation): void {
		const { updated, removed } = released(this.#snapshot, new Set([annotation.id]));
		const gone = change({ updated, removed: [annotation, ...removed] });
		this.#commit(gone, { name: 'deleted', count: 1 });
	}

	/** ISO 8601, of now. */
	get time(): string {
		return this.#parts.origin.now().toISOString();
	}

	get #snapshot(): Snapshot {
		return this.#parts.workspace.snapshot;
	}

	#try(made: Result<Change>, action: Action): Problem | undefined {
		if (!made.ok) return made.error;
		this.#commit(made.value, action);
		return undefined;
	}

	#commit(made: Change, action: Action): boolean {
		this.#parts.workspace.commit(made, 'local', action);
		return !isEmpty(made);
	}
}
