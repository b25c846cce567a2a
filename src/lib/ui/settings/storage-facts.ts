/** What can be known about the person's stored work; not every browser tells everything. */
import type { Snapshot } from '#lib/core/model/snapshot.ts';

export interface StorageFacts {
	/** As people write sizes, `1.2 MB`. */
	readonly used?: string;
	readonly quota?: string;
	/** Whether the browser keeps it when space runs low; `undefined` if it does not say. */
	readonly persisted?: boolean;
	readonly canAsk: boolean;
}

/** Never rejects: what the browser refuses to tell is left out. */
export async function storageFacts(
	storage: Partial<StorageManager> | undefined = navigator.storage,
): Promise<StorageFacts> {
	const [estimate, persisted] = await Promise.all([
		storage?.estimate?.().catch(() => undefined),
		storage?.persisted?.().catch(() => undefined),
	]);
	return {
		...(estimate?.usage !== undefined && { used: size(estimate.usage) }),
		...(estimate?.quota !== undefined && { quota: size(estimate.quota) }),
		...(persisted !== undefined && { persisted }),
		canAsk: storage?.persist !== undefined,
	};
}

export function countsOf({ stories, articles, annotations }: Snapshot) {
	let marked = 0;
	for (const inArticle of annotations.values()) marked += inArticle.size;
	return { stories: stories.size, articles: articles.size, annotations: marked };
}

/** Sizes by thousands, as operating systems and browsers show them. */
export function size(bytes: number): string {
	const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
	const step = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
	return new Intl.NumberFormat('en', {
		style: 'unit',
		unit: units[step]!,
		maximumFractionDigits: step < 2 ? 0 : 1,
	}).format(bytes / 1000 ** step);
}
