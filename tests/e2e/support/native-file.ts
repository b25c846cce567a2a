/** What tests read in an export, with the members that the contract names. */
import { expect } from '@playwright/test';
import type { Downloaded } from './download.ts';

export interface NativeFile {
	readonly exported?: string;
	readonly stories: readonly { id: string; title: string; articles: string[] }[];
	readonly articles: readonly { id: string; title: string; outlet: string; text: string }[];
	readonly annotations: readonly NativeAnnotation[];
	readonly claims: readonly { id: string; title: string; annotations: string[] }[];
}

export interface NativeAnnotation {
	readonly id: string;
	readonly motivation: string;
	readonly body?: readonly { purpose: string; value: string }[];
	readonly target: {
		readonly source: string;
		readonly selector: readonly [
			{ readonly type: 'TextQuoteSelector'; readonly exact: string },
			{ readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number },
		];
	};
}

export function contentOf(file: Downloaded): NativeFile {
	return JSON.parse(file.text) as NativeFile;
}

/** All but the time of the export. */
export function withoutTime(file: Downloaded): unknown {
	const { exported: _time, ...rest } = contentOf(file);
	return rest;
}

/** Each highlight as `tag: words`, in the order of the file. */
export function highlightsIn(file: Downloaded): string[] {
	return contentOf(file).annotations.map((one) => `${valueOf(one, 'tagging')}: ${quoteOf(one)}`);
}

export function quoteOf({ target }: NativeAnnotation): string {
	return target.selector[0].exact;
}

export function valueOf({ body = [] }: NativeAnnotation, purpose: string): string | undefined {
	return body.find((one) => one.purpose === purpose)?.value;
}

/** Every position gives its quote, counted in code points as Python does. */
export function expectQuotesInPlace(file: Downloaded): void {
	const { articles, annotations } = contentOf(file);
	const texts = new Map(
		articles.map(({ id, text }) => [`urn:crossread:article:${id}`, Array.from(text)]),
	);
	for (const { target } of annotations) {
		const [{ exact }, { start, end }] = target.selector;
		expect(texts.get(target.source)?.slice(start, end).join('')).toBe(exact);
	}
}
