import { expect, test } from 'vitest';
import { inQuotes } from '#lib/ui/shared/in-quotes.ts';

test('a passage stands between quotation marks, on one line', () => {
	expect(inQuotes('in June,\nthe council said')).toBe('“in June, the council said”');
});

test.each(['“We are not voting.”', '“We are not voting,” she said', 'said: "no"', '« Non. »'])(
	'%s brings its own',
	(words) => expect(inQuotes(words)).toBe(words),
);

test('an apostrophe is no quotation mark', () => {
	expect(inQuotes('’twas the councillors’')).toBe('“’twas the councillors’”');
});

test('no words are no reason to fail', () => {
	expect(inQuotes('')).toBe('“”');
});
