import { describe, expect, it } from 'vitest';
import { DEFAULT_TAGS } from '#lib/core/model/codebook-default.ts';
import { COLOURS } from '#lib/core/palette/colours.ts';
import { tagRules } from '#lib/core/palette/tag-rules.ts';

describe('the rules of tags', () => {
	const [first] = COLOURS;
	const own = { id: 'tone', colour: first!.id };

	it('give an own tag the shades of its colour, and its letter', () => {
		const rule = tagRules([own], () => 'T');
		expect(rule).toContain('[data-tag~="tone"]{');
		expect(rule).toContain(`--tint:light-dark(${first!.light.tint},${first!.dark.tint})`);
		expect(rule).toContain(`--pattern:${first!.pattern}`);
		expect(rule).toContain('--letter:"T"');
	});

	it('leave the built-in tags as they are, but for their letters', () => {
		expect(tagRules(DEFAULT_TAGS, (tag) => tag.slice(0, 1))).toBe(
			[
				'[data-tag~="framing"]{--letter:"f"}',
				'[data-tag~="evidence"]{--letter:"e"}',
				'[data-tag~="caveat"]{--letter:"c"}',
			].join('\n'),
		);
	});

	it('hold an id or a letter of any signs inside its quotes', () => {
		const rule = tagRules([{ id: 'a"]{}*{x:y', colour: 'rose' }], () => '\\"');
		expect(rule.startsWith('[data-tag~="a\\22 \\5d \\7b ')).toBe(true);
		expect(rule.match(/"/g)).toHaveLength(4);
	});
});
