/** The published schemas are the ones that files are read with. `vitest -u` writes the newest anew. */
import type { BaseIssue, BaseSchema } from 'valibot';
import { toJsonSchema } from '@valibot/to-json-schema';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { SHAPES } from '#lib/formats/native-upgrade.ts';

for (const [version, shape] of Object.entries(SHAPES)) {
	const published = new URL(`../../static/crossread-${version}.schema.json`, import.meta.url)
		.pathname;

	test(`the published schema of version ${version} follows from the code`, async () => {
		const options = await resolveConfig(published);
		const text = await format(JSON.stringify(schemaOf(version, shape)), {
			...options,
			parser: 'json',
		});
		await expect(text).toMatchFileSnapshot(published);
	});
}

function schemaOf(
	version: string,
	shape: BaseSchema<unknown, unknown, BaseIssue<unknown>>,
): Readonly<Record<string, unknown>> {
	const { $schema: _draft, ...schema } = toJsonSchema(shape, { errorMode: 'ignore' });
	return {
		$schema: 'http://json-schema.org/draft-07/schema#',
		title: `Crossread export, version ${version}`,
		description:
			'Positions count Unicode code points, end exclusive. Members that are not named here are ignored.',
		...schema,
	};
}
