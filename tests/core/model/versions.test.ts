import { expect, test } from 'vitest';
import { snapshotOf } from '#lib/core/model/change.ts';
import { EMPTY_SNAPSHOT } from '#lib/core/model/snapshot.ts';
import { versionId, versionOf } from '#lib/core/model/version.ts';
import { versionsOf } from '#lib/core/model/versions.ts';
import { a, articleOf, b } from '../compare/desk.ts';

test('an earlier text is called after its article and the text', () => {
	expect(versionId('a', 'sha256-0123456789abcdef0123')).toBe('a@0123456789abcdef');
});

test('an earlier text has the headline and the date that the article had with it, if any', () => {
	const { text, blocks, hash } = a;
	const version = {
		...{ type: 'version', id: versionId('a', hash), article: 'a', title: 'a' },
		...{ text, blocks, hash, replaced: '2026' },
	};
	expect(versionOf(a, '2026')).toStrictEqual(version);
	const dated = versionOf({ ...a, published: '2025-10' }, '2026');
	expect(dated).toStrictEqual({ ...version, published: '2025-10' });
});

test('the earlier texts of an article are the oldest first, without the one of now', () => {
	const [one, two, three] = ['One.', 'Two.', 'Three.'].map((text, i) =>
		versionOf(articleOf('a', text), `2026-0${i + 1}`),
	);
	const records = [versionOf(a, '2025'), three!, one!, two!, versionOf(b, '2026-02')];
	for (const all of [records, records.toReversed()]) {
		expect(versionsOf(snapshotOf(all, EMPTY_SNAPSHOT), a)).toEqual([one, two, three]);
	}
});
