/** The browser's exceptions about storage as problems that a person can do something about. */
import type { Problem } from '#lib/core/result.ts';

export type Doing = 'opening' | 'reading' | 'writing';

/** https://www.w3.org/TR/IndexedDB/#exceptions, and what browsers throw beyond it. */
export function storageProblem(error: unknown, doing: Doing): Problem {
	switch (nameOf(error)) {
		case 'QuotaExceededError':
			return { code: 'storage-full' };
		case 'VersionError':
			return { code: 'storage-newer-version' };
		case 'NotReadableError':
		case 'DataError':
		case 'NotFoundError':
			return { code: 'storage-unreadable' };
		case 'UnknownError':
			return { code: doing === 'writing' ? 'storage-failing' : 'storage-unreadable' };
		case 'InvalidStateError':
		case 'AbortError':
			return { code: doing === 'opening' ? 'storage-unavailable' : 'storage-failing' };
		default:
			return { code: 'storage-unavailable' };
	}
}

/**
 * Whether the connection is dead, so that a new one may help: phones stop the storage process in the
 * background, and a full disk makes Chromium close the connection for good.
 */
export function isConnectionLost(error: unknown): boolean {
	return ['InvalidStateError', 'UnknownError', 'AbortError'].includes(nameOf(error));
}

function nameOf(error: unknown): string {
	return error instanceof DOMException ? error.name : '';
}
