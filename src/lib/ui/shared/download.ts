/** Files that leave the program: what they are called, and the way out of the browser. */
import { native, selectStory } from '#lib/formats/native.ts';
import type { Snapshot } from '#lib/core/model/snapshot.ts';
import { isoDay } from './dates.ts';
import { version } from '../../../../package.json';

export interface ExportChoice {
	/** `Story.id`, or everything. */
	readonly story?: string;
	readonly includeText: boolean;
	readonly includeNotes: boolean;
	/** With what is in the bin. */
	readonly includeDeleted?: boolean;
}

/** Something that is no text, such as a picture. */
export interface SavedBlob {
	readonly name: string;
	readonly blob: Blob;
}

export interface SavedFile {
	readonly name: string;
	readonly text: string;
	/** That of Crossread's own files, unless it is said. */
	readonly mime?: string;
}

/** `harbour-plan-vote_2026-11-22.crossread.json` */
export function fileName(title: string, day: Date, extension = native.extension): string {
	const words = title
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.match(/[\p{L}\p{N}]+/gu);
	return `${(words ?? ['crossread']).join('-').slice(0, 80)}_${isoDay(day)}.${extension}`;
}

export function nativeFile(
	snapshot: Snapshot,
	{ story, ...options }: ExportChoice,
	title: string,
	time: Date,
): SavedFile {
	const chosen = story === undefined ? snapshot : selectStory(snapshot, story);
	const generator = `Crossread ${version}`;
	return {
		name: fileName(title, time),
		text: native.encode(chosen, { ...options, exported: time.toISOString(), generator }),
	};
}

/** Hands a file to the browser, which puts it where it puts downloads. */
export function save(file: SavedFile | SavedBlob): void {
	const { name } = file;
	const blob =
		'blob' in file ? file.blob : new Blob([file.text], { type: file.mime ?? native.mime });
	const address = URL.createObjectURL(blob);
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// Safari reads the blob only after the click has returned.
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
