/** The published schema is the one that files are read with. `vitest -u` writes it anew. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { nativeFile } from '#lib/formats/native-schema.ts';

const PUBLISHED = new URL('../../static/crossread-1.schema.json', import.meta.url).pathname;

test('the published schema follows from the code', async () => {
	const schema = {
		$schema: 'http://json-schema.org/draft-07/schema#',
		title: 'Crossread export, version 1',
		description:
			'Positions count Unicode code points, end exclusive. Members that are not named here are ignored.',
		...withoutDraft(toJsonSchema(nativeFile, { errorMode: 'ignore' })),
	};
	const options = await resolveConfig(PUBLISHED);
	const text = await format(JSON.stringify(schema), { ...options, parser: 'json' });
	await expect(text).toMatchFileSnapshot(PUBLISHED);
});

function withoutDraft({ $schema: _, ...schema }: object & { $schema?: unknown }): object {
	return schema;
}
