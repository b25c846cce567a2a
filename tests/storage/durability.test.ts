/** What is known about the storage where the browser tells much, little or nothing. */
import { afterEach, expect, test, vi } from 'vitest';
import { askToPersist } from '#lib/storage/durability.ts';
import { storageFacts } from '#lib/storage/facts.ts';

const refuse = () => Promise.reject(new TypeError('refused'));

afterEach(() => void vi.unstubAllGlobals());

test('all that the browser tells is passed on', async () => {
	const storage = {
		estimate: async () => ({ usage: 7, quota: 9 }),
		persisted: async () => true,
		persist: async () => true,
	};
	expect(await storageFacts(storage)).toEqual({
		used: 7,
		quota: 9,
		persisted: true,
		canAsk: true,
	});
});

test.each([
	['knows no estimate', {}, false],
	['gives an empty one', { estimate: async () => ({}) }, false],
	['refuses', { estimate: refuse, persisted: refuse, persist: refuse }, true],
])('what a browser that %s does not tell is left out', async (_, storage, canAsk) => {
	expect(await storageFacts(storage)).toEqual({ canAsk });
});

test('without a storage manager nothing is told', async () => {
	vi.stubGlobal('navigator', {});
	expect(await storageFacts()).toEqual({ canAsk: false });
});

test('a browser that refuses to be asked has said no', async () => {
	const storage = { persist: refuse } as Partial<StorageManager> as StorageManager;
	expect(await askToPersist(storage)).toBe(false);
	expect(await askToPersist(undefined)).toBeUndefined();
});
