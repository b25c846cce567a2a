/** What tabs tell each other, and when they do not. */
import { expect, test } from 'vitest';
import { Tabs, type Hint } from '#lib/storage/tabs.ts';

/** Resolves with the first hint that the other tabs get. */
function heard(name: string): Promise<Hint> {
	return new Promise((resolve) => {
		const tabs = new Tabs(new BroadcastChannel(name), (hint) => {
			tabs.close();
			resolve(hint);
		});
	});
}

test('a hint names the write and its records, or only the write if they are too many', async () => {
	const few = heard('few');
	const tabs = new Tabs(new BroadcastChannel('few'), () => {});
	tabs.tell({ seq: 3, edition: 'one', keys: ['story s'] });
	expect(await few).toEqual({ seq: 3, edition: 'one', keys: ['story s'] });
	tabs.close();
	const many = heard('many');
	const busy = new Tabs(new BroadcastChannel('many'), () => {});
	busy.tell({ seq: 4, edition: 'one', keys: Array.from({ length: 501 }, (_, i) => `story ${i}`) });
	expect(await many).toEqual({ seq: 4, edition: 'one' });
	busy.close();
});

test('five hundred records are still named', async () => {
	const most = heard('most');
	const tabs = new Tabs(new BroadcastChannel('most'), () => {});
	const keys = Array.from({ length: 500 }, (_, i) => `story ${i}`);
	tabs.tell({ seq: 5, keys });
	expect(await most).toEqual({ seq: 5, keys });
	tabs.close();
});

test('what another version of the program may say is no hint', () => {
	const hints: Hint[] = [];
	const channel = new BroadcastChannel('other');
	const tabs = new Tabs(channel, (hint) => hints.push(hint));
	const said = [
		null,
		'seq',
		7,
		{},
		{ seq: '1' },
		{ seq: 1.5 },
		{ seq: 1, keys: 'all' },
		{ seq: 1, edition: 2 },
	];
	for (const data of said) channel.onmessage?.(new MessageEvent('message', { data }));
	expect(hints).toEqual([]);
	for (const data of [{ seq: 1 }, { seq: 2, keys: [] }]) {
		channel.onmessage?.(new MessageEvent('message', { data }));
	}
	expect(hints).toEqual([{ seq: 1 }, { seq: 2, keys: [] }]);
	tabs.close();
});

test('a write that ends after the tab has closed tells nobody', () => {
	const tabs = new Tabs(new BroadcastChannel('closed'), () => {});
	tabs.close();
	expect(() => tabs.tell({ seq: 1 })).not.toThrow();
	expect(() => tabs.close()).not.toThrow();
});

test('without a channel nothing is heard and nothing fails', () => {
	expect(() => new Tabs(undefined, () => {}).tell({ seq: 1 })).not.toThrow();
});
