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
	tabs.tell({ seq: 3, keys: ['story s'] });
	expect(await few).toEqual({ seq: 3, keys: ['story s'] });
	tabs.close();
	const many = heard('many');
	const busy = new Tabs(new BroadcastChannel('many'), () => {});
	busy.tell({ seq: 4, keys: Array.from({ length: 501 }, (_, i) => `story ${i}`) });
	expect(await many).toEqual({ seq: 4 });
	busy.close();
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
