/**
 * The main job without a mouse: read, select, tag, note, undo, come back, export, and import that
 * on an empty profile.
 */
import assert from 'node:assert/strict';
import type { Engine, Walk } from '../engine/engine.ts';
import { eventually } from '../engine/eventually.ts';
import {
	asFile,
	assertQuotes,
	CARD,
	cards,
	exported,
	focused,
	onAnEmptyProfile,
	openWorkspace,
	saved,
	tabTo,
	textOf,
	withoutTime,
} from './desk.ts';

/** Highlights that the example story brings along. */
const READY = 13;

export const byKeyboard: Walk = {
	title: 'the main job by keyboard alone',
	async run(engine) {
		await openWorkspace(engine);
		await cards(engine, READY, 'the example has its own highlights');
		await eventually('the coach is there', () => engine.count('section.coach'), 1);
		await tabTo(engine, /^Harbour Times, article text, read-only/);

		await engine.press('2');
		await cards(engine, READY + 1, 'one key tags the sentence that the coach underlines');

		await tagSentences(engine, 9);
		await cards(engine, READY + 10, 'J, S and a tag key tag a sentence each');

		await engine.press('Shift+j', '3');
		await cards(engine, READY + 11, 'a longer selection over a tagged one is tagged, too');
		await engine.press('2');
		await cards(engine, READY + 12, 'the same words take a second tag');
		await engine.press('2');
		await cards(engine, READY + 11, 'the same tag on the same words takes it off');

		await engine.press('n');
		await eventually(
			'the note has the focus',
			() => focused(engine),
			(name) => name.startsWith('Note on'),
		);
		await engine.type('Seen twice: 12 % & “more”');
		await engine.press('Escape');
		await eventually(
			'the focus is back in the text',
			() => focused(engine),
			(name) => name.startsWith('Harbour Times'),
		);
		await eventually(
			'the note is on its card',
			() => engine.evaluate(() => document.querySelector('.note')?.textContent !== undefined),
			true,
		);

		await inTheNextArticle(engine);
		await undoAndRedo(engine);
		await saved(engine);

		const before = await engine.count(CARD);
		await engine.reload();
		await cards(engine, before, 'everything is there after a reload');
		const file = await exported(engine);
		assertQuotes(file);
		assert.match(file.text, /Seen twice: 12 % & “more”/);

		await importElsewhere(engine, file);
		await cards(engine, before, 'everything is there on the other device');
		assert.deepEqual(withoutTime(await exported(engine)), withoutTime(file));
	},
};

/** Tags that many sentences, one after the other, with the three tags in turn. */
async function tagSentences(engine: Engine, count: number): Promise<void> {
	for (let i = 0; i < count; i++) {
		await engine.press('Escape', 'j', 's', String(1 + (i % 3)));
		if (i === 0) await cards(engine, READY + 2, 'the first sentence is tagged');
	}
}

async function inTheNextArticle(engine: Engine): Promise<void> {
	const before = await engine.count(CARD);
	await engine.press('w');
	await eventually(
		'W leads to the next article',
		() => focused(engine),
		(name) => name.startsWith('Coastal Post'),
	);
	await engine.press('p', '1');
	await cards(engine, before + 1, 'P selects the paragraph');
	await engine.press('Escape', 'j', 'Control+Shift+ArrowRight', 'Control+Shift+ArrowRight', 'e');
	await cards(engine, before + 2, 'words selected as everywhere are tagged');
	await engine.press('Escape', '[');
	await engine.press('c');
	await eventually(
		'the highlight at the caret is retagged',
		() => engine.count('aside [role=comment][data-tag=caveat]'),
		(count) => count > 3,
	);
	await engine.press('Enter');
	await eventually(
		'Enter leads to the card',
		() => focused(engine),
		(name) => name.startsWith('Caveat by'),
	);
	await engine.focus(textOf('Coastal Post'));
	await engine.press('Delete');
	await cards(engine, before + 1, 'Delete removes the highlight at the caret');
}

async function undoAndRedo(engine: Engine): Promise<void> {
	const before = await engine.count(CARD);
	await engine.press('Control+z');
	await cards(engine, before + 1, 'undo brings the deleted one back');
	await engine.press('Control+z', 'Control+z', 'Control+z');
	await cards(engine, before - 1, 'undo goes on across articles');
	await engine.press('Control+Shift+z', 'Control+y');
	await cards(engine, before + 1, 'redo by either of its keys');
}

async function importElsewhere(engine: Engine, file: { name: string; text: string }) {
	const path = await asFile(file);
	await onAnEmptyProfile(engine);
	await cards(engine, READY, 'the other device has the bare example');
	await tabTo(engine, /^Import$/);
	await engine.press('Enter');
	await eventually(
		'the dialog is open',
		() => engine.count('dialog input[type=file]:not([webkitdirectory])'),
		1,
	);
	await engine.upload('dialog input[type=file]:not([webkitdirectory])', path);
	await eventually(
		'the file can be added',
		() =>
			engine.evaluate(
				() =>
					[...document.querySelectorAll<HTMLButtonElement>('dialog button')].find(
						(button) => button.textContent?.trim() === 'Add',
					)?.ariaDisabled === 'false',
			),
		true,
	);
	await tabTo(engine, /^Add$/);
	await engine.press('Enter');
	await eventually('the dialog has closed', () => engine.count('dialog'), 0);
	await saved(engine);
}
