/** A story that has been worked on, as a file to import: claims, codes, notes, and names that mean harm. */
import { evidence, compared, harbour, metro, times, traffic } from '../../formats/compared.ts';
import { encode } from '../../../src/lib/formats/native.ts';
import type { Entity } from '../../../src/lib/core/model/snapshot.ts';
import type { Downloaded } from './download.ts';

export const STORY = harbour.id;

/** Whatever of this runs says so by making `harmed` true. */
export const HARM = `"'></title></style><script>harmed=true</script><img src=x onerror="harmed=true">`;

export function comparedStory(...more: readonly Entity[]): Downloaded {
	return {
		name: 'compared.crossread.json',
		text: encode(compared(...more), {
			exported: '2026-11-22T10:00:00.000Z',
			generator: 'Crossread',
			includeText: true,
			includeNotes: true,
		}),
	};
}

/** The same with every name, title and note an attempt to break out of the report. */
export function hostileStory(): Downloaded {
	return comparedStory(
		{ ...harbour, title: `Vote ${HARM}` },
		{ ...times, title: HARM, outlet: `Times ${HARM}`, author: HARM, kind: HARM },
		{ ...metro, url: 'javascript:harmed=true', published: HARM },
		{ ...traffic, title: HARM },
		{ ...evidence, note: HARM, creator: HARM },
	);
}
