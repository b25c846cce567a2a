import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply, isEmpty } from '#lib/core/model/change.ts';
import { Edit } from '#lib/core/model/edit.ts';
import * as records from './records.ts';

const steps = fc.array(fc.tuple(fc.boolean(), fc.oneof(records.link, records.claim)), {
	maxLength: 8,
});

test('steps read what those before them have written, and make one change', () => {
	fc.assert(
		fc.property(records.snapshot, steps, (snapshot, list) => {
			const edit = new Edit(snapshot);
			const links = new Map(snapshot.links);
			const claims = new Map(snapshot.claims);
			for (const [puts, record] of list) {
				const map: Map<string, typeof record> = record.type === 'link' ? links : claims;
				if (puts) {
					edit.put(record);
					map.set(record.id, record);
				} else {
					edit.remove(record);
					map.delete(record.id);
				}
				expect(new Set(edit.links())).toEqual(new Set(links.values()));
				expect(new Set(edit.claims())).toEqual(new Set(claims.values()));
			}
			const after = apply(snapshot, edit.change());
			expect(records.contents(after)).toEqual(records.contents({ ...snapshot, links, claims }));
		}),
	);
});

test('what ends as it was is no change', () => {
	fc.assert(
		fc.property(records.snapshot, records.claim, (snapshot, claim) => {
			const edit = new Edit(snapshot);
			const stored = snapshot.claims.get(claim.id);
			edit.put(claim);
			if (stored) edit.put({ ...stored });
			else edit.remove(claim);
			expect(isEmpty(edit.change())).toBe(true);
		}),
	);
});
