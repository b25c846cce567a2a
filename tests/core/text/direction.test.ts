import { expect, test } from 'vitest';
import { directionOf } from '#lib/core/text/direction.ts';

test.each(['ar', 'ar-EG', 'he', 'fa-IR', 'ur', 'AR'])('%s runs from the right', (language) => {
	expect(directionOf(language)).toBe('rtl');
});

test.each(['en', 'zh-Hant', 'arn', 'ar-Latn', 'und', ''])(
	'of %s the letters decide',
	(language) => {
		expect(directionOf(language)).toBe('auto');
	},
);
