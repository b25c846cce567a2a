/** Which sentence each of the browser's exceptions becomes, and which of them a new opening may heal. */
import { expect, test } from 'vitest';
import { isConnectionLost, storageProblem, type Doing } from '#lib/storage/problems.ts';

const ALWAYS: readonly Doing[] = ['opening', 'reading', 'writing'];

test.each<[name: string, whenOpening: string, whenReading: string, whenWriting: string]>([
	['QuotaExceededError', 'storage-full', 'storage-full', 'storage-full'],
	['VersionError', ...same('storage-newer-version')],
	['NotReadableError', ...same('storage-unreadable')],
	['DataError', ...same('storage-unreadable')],
	['NotFoundError', ...same('storage-unreadable')],
	['UnknownError', 'storage-unreadable', 'storage-unreadable', 'storage-failing'],
	['InvalidStateError', 'storage-unavailable', 'storage-failing', 'storage-failing'],
	['AbortError', 'storage-unavailable', 'storage-failing', 'storage-failing'],
	['SecurityError', ...same('storage-unavailable')],
])('%s is said by what was being done', (name, ...codes) => {
	const error = new DOMException('', name);
	expect(ALWAYS.map((doing) => storageProblem(error, doing))).toEqual(
		codes.map((code) => ({ code })),
	);
});

test('what only has the name of a browser’s exception is none', () => {
	const error = Object.assign(new Error(''), { name: 'QuotaExceededError' });
	expect(storageProblem(error, 'writing')).toEqual({ code: 'storage-unavailable' });
	const lost = Object.assign(new Error(''), { name: 'InvalidStateError' });
	expect(isConnectionLost(lost)).toBe(false);
});

test.each([
	['InvalidStateError', true],
	['UnknownError', true],
	['AbortError', true],
	['QuotaExceededError', false],
	['DataError', false],
])('after %s, that a new connection may help is %s', (name, helps) => {
	expect(isConnectionLost(new DOMException('', name))).toBe(helps);
});

function same(code: string): [string, string, string] {
	return [code, code, code];
}
