/** Databases as each version of the program that has shipped has made them. */
import { readFileSync } from 'node:fs';

export interface Fixture {
	readonly version: number;
	readonly stores: readonly {
		readonly name: string;
		readonly keyPath: string | string[] | null;
		readonly indexes: readonly { readonly name: string; readonly keyPath: string }[];
		/** With their keys where the store has no key path. */
		readonly records: readonly { readonly key?: string; readonly value: unknown }[];
	}[];
}

/** One of each version, the oldest first. */
export const SHIPPED = [1, 2, 3, 4].map((version) => {
	const file = new URL(`../fixtures/database-v${version}.json`, import.meta.url);
	return JSON.parse(readFileSync(file, 'utf8')) as Fixture;
}) as [Fixture, Fixture, Fixture, Fixture];
export const LATEST = SHIPPED[3];

/** Stores that hold no records of the person's. */
export const BESIDE = ['meta', 'steps'];
