/** Coding without a mouse: codes, pieces, notes, search, commands, sentences, many at once. */
import type { Engine, Walk } from '../engine/engine.ts';
import { eventually } from '../engine/eventually.ts';
import { cards, focused, openWorkspace, saved, textOf } from './desk.ts';

/** Highlights that the example story brings along. */
const READY = 13;

export const coding: Walk = {
	title: 'coding by keyboard alone',
	async run(engine) {
		await openWorkspace(engine);
		await cards(engine, READY, 'the example has its own highlights');
		await engine.focus(textOf('Harbour Times'));
		await code(engine);
		await cutAndJoin(engine);
		await noteOnTheArticle(engine);
		await search(engine);
		await command(engine);
		await sentences(engine);
		await allAtOnce(engine);
		await saved(engine);
	},
};

/** A tag and a code for a sentence, by a few letters. */
async function code(engine: Engine): Promise<void> {
	await engine.press('j', 'j', 's', 't');
	await fieldHasFocus(engine, 'the codes have opened');
	await engine.type('stat');
	await eventually(
		'the code is offered',
		() => engine.count('[role=option]'),
		(count) => count > 0,
	);
	await engine.press('Enter');
	await cards(engine, READY + 1, 'the sentence is tagged');
	await eventually(
		'its code is on the card',
		() =>
			engine.evaluate(() =>
				[...document.querySelectorAll('[role=comment]')].some((card) =>
					card.textContent?.includes('Statistic'),
				),
			),
		true,
	);
	await inText(engine, 'Harbour Times');
}

async function cutAndJoin(engine: Engine): Promise<void> {
	await engine.press('Escape', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
	await engine.press('Control+ArrowLeft', 'Control+ArrowLeft', 'd');
	await cards(engine, READY + 2, 'D splits the highlight at the caret');
	await engine.press('Control+z');
	await cards(engine, READY + 1, 'and undo joins it again');
}

async function noteOnTheArticle(engine: Engine): Promise<void> {
	await engine.press('Shift+n');
	await eventually(
		'the note has the focus',
		() => engine.evaluate(() => document.activeElement?.tagName ?? ''),
		'TEXTAREA',
	);
	await engine.type('Reads like a **release**');
	await engine.press('Escape');
	await eventually('the dialog has closed', () => engine.count('dialog'), 0);
	await inText(engine, 'Harbour Times');
}

async function search(engine: Engine): Promise<void> {
	await engine.press('/');
	await fieldHasFocus(engine, 'the search has opened');
	await engine.type('seven votes');
	await eventually(
		'there are results',
		() => engine.count('[data-result]'),
		(count) => count > 0,
	);
	await engine.press('ArrowDown', 'Enter');
	await eventually('the search has closed', () => engine.count('dialog'), 0);
	await inText(engine, '');
}

async function command(engine: Engine): Promise<void> {
	await engine.press('Control+k');
	await fieldHasFocus(engine, 'the commands have opened');
	await engine.type('history');
	await engine.press('Enter');
	await eventually(
		'the list of what was done is open',
		() => engine.evaluate(() => document.querySelector('dialog h2')?.textContent ?? ''),
		(title) => title.includes('History'),
	);
	await engine.press('Escape');
	await eventually('it has closed', () => engine.count('dialog'), 0);
}

/** The second way to everything: a list of sentences. */
async function sentences(engine: Engine): Promise<void> {
	await engine.focus(textOf('Harbour Times'));
	await engine.press('v');
	await eventually(
		'the sentences are listed, each with its button',
		() => engine.count('[data-article] li button, .sentences li button'),
		(count) => count > 10,
	);
	await engine.press('v');
	await inText(engine, 'Harbour Times');
}

async function allAtOnce(engine: Engine): Promise<void> {
	await engine.press(']', 'Enter');
	await eventually(
		'Enter leads to the card',
		() => focused(engine),
		(name) => / by /.test(name),
	);
	const caveats = () => engine.count('[role=comment][aria-label^="Caveat by"]');
	await engine.press('Control+a', '3');
	await eventually('all have another tag', caveats, (count) => count > READY - 1);
	await engine.press('Control+z');
	await eventually('one undo takes that back', caveats, (count) => count < READY);
}

async function fieldHasFocus(engine: Engine, why: string): Promise<void> {
	await eventually(
		why,
		() => engine.evaluate(() => document.activeElement?.getAttribute('role') ?? ''),
		'combobox',
	);
}

async function inText(engine: Engine, outlet: string): Promise<void> {
	await eventually(
		'the focus is in the text',
		() => focused(engine),
		(name) => name.startsWith(outlet) && name.includes('article text'),
	);
}
