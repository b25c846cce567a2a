/** What the notes beside the database say when the two do not agree. */
import { afterEach, expect, test, vi } from 'vitest';
import { LedgerBook, localStore } from '#lib/storage/ledger.ts';
import { storageWith } from '../state/stored.ts';

const KEY = 'crossread.ledger';
const NOTED = { seq: 5, edition: 'one', count: 10 };

afterEach(() => void vi.unstubAllGlobals());

function bookWith(note: string | undefined): LedgerBook {
	return new LedgerBook(storageWith(note === undefined ? {} : { [KEY]: note }), 'crossread');
}

test('a note holds where the database stands, and nothing else', () => {
	const storage = storageWith();
	new LedgerBook(storage, 'crossread').write({ ...NOTED, snapshot: 'large' } as typeof NOTED);
	expect(JSON.parse(storage.getItem(KEY)!)).toEqual(NOTED);
});

test.each<[what: string, now: typeof NOTED, found: number, expected: number | undefined]>([
	['all is there', NOTED, 10, undefined],
	['there is more than was noted', NOTED, 11, undefined],
	['one record is missing', NOTED, 9, 10],
	['the database counts less than was noted', { ...NOTED, count: 0 }, 9, 10],
	['the note was written late', { ...NOTED, seq: 6, count: 3 }, 3, undefined],
	['the database has gone back', { ...NOTED, seq: 4 }, 10, 10],
	['the database was made anew', { seq: 0, edition: 'two', count: 0 }, 0, 10],
	['it was made anew and written to', { seq: 9, edition: 'two', count: 20 }, 20, 10],
	['it holds less than it says itself', { ...NOTED, seq: 6, count: 12 }, 11, 12],
])('when %s, the ledger knows', (_, now, found, expected) => {
	const problem = bookWith(JSON.stringify(NOTED)).compare(now, found);
	expect(problem).toEqual(
		expected === undefined ? undefined : { code: 'storage-lost', params: { found, expected } },
	);
});

test.each([
	['absent', undefined],
	['empty', ''],
	['cut off', '{"seq":5,"edi'],
	['null', 'null'],
	['a number', '7'],
	['without a number', JSON.stringify({ edition: 'one', count: 10 })],
	['with a number below nought', JSON.stringify({ ...NOTED, count: -10 })],
	['with a number beyond counting', JSON.stringify({ ...NOTED, count: 1e300 })],
	['with half a number', JSON.stringify({ ...NOTED, seq: 5.5 })],
	['with a name that is none', JSON.stringify({ ...NOTED, edition: 1 })],
	['without a count', JSON.stringify({ seq: 5, edition: 'one' })],
])('a note that is %s claims nothing', (_, note) => {
	const book = bookWith(note);
	expect(book.compare({ seq: 0, edition: 'two', count: 0 }, 0)).toBeUndefined();
	// but what the database itself says still counts
	expect(book.compare({ seq: 1, edition: 'two', count: 2 }, 1)).toEqual({
		code: 'storage-lost',
		params: { found: 1, expected: 2 },
	});
});

test.each([
	['as much as before', 10, 'one', undefined],
	['less than before', 9, 'one', 10],
	['what was in yet another one', 10, 'none', 10],
])(
	'where what was lost has been put in again, with %s, it knows',
	(_, found, follows, expected) => {
		const now = { seq: 2, edition: 'two', count: found };
		expect(bookWith(JSON.stringify(NOTED)).compare(now, found, follows)?.params).toEqual(
			expected && { found, expected },
		);
	},
);

test('a later write that was noted stays noted, unless the database may be back', () => {
	const storage = storageWith({ [KEY]: JSON.stringify(NOTED) });
	const book = new LedgerBook(storage, 'crossread');
	const note = () => JSON.parse(storage.getItem(KEY)!) as unknown;
	const earlier = { ...NOTED, seq: 4, count: 3 };
	book.write(earlier);
	expect(note()).toEqual(NOTED);
	book.write({ ...NOTED, count: 9 });
	expect(note()).toEqual({ ...NOTED, count: 9 });
	book.write(earlier, true);
	expect(note()).toEqual(earlier);
	book.write({ seq: 1, edition: 'two', count: 0 });
	expect(note()).toEqual({ seq: 1, edition: 'two', count: 0 });
});

test('a note of nothing is not missed', () => {
	const book = bookWith(JSON.stringify({ seq: 0, edition: 'one', count: 0 }));
	expect(book.compare({ seq: 0, edition: 'two', count: 0 }, 0)).toBeUndefined();
});

test('where there is no room for a note, the older one stays', () => {
	const full = storageWith({ [KEY]: JSON.stringify(NOTED) });
	full.setItem = () => {
		throw new DOMException('', 'QuotaExceededError');
	};
	const book = new LedgerBook(full, 'crossread');
	expect(() => book.write({ seq: 6, edition: 'one', count: 99 })).not.toThrow();
	expect(book.compare(NOTED, 10)).toBeUndefined();
	expect(book.compare(NOTED, 9)).toBeDefined();
});

test('without a place for notes nothing is noticed and nothing fails', () => {
	const book = new LedgerBook(undefined, 'crossread');
	book.write(NOTED);
	expect(book.compare({ seq: 0, edition: 'two', count: 0 }, 0)).toBeUndefined();
});

test('a browser may have a place for notes, or forbid to ask', () => {
	const storage = storageWith();
	vi.stubGlobal('localStorage', storage);
	expect(localStore()).toBe(storage);
	const before = Object.getOwnPropertyDescriptor(globalThis, 'localStorage')!;
	Object.defineProperty(globalThis, 'localStorage', {
		configurable: true,
		get() {
			throw new DOMException('', 'SecurityError');
		},
	});
	expect(localStore()).toBeUndefined();
	Object.defineProperty(globalThis, 'localStorage', before);
});
