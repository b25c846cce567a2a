/** What comes with a bundled story: its highlights, claims and links, the same on every device. */
import { describe } from '#lib/core/anchor/describe.ts';
import { idFrom } from '#lib/core/ids.ts';
import { UNTAGGED, type Annotation } from '#lib/core/model/annotation.ts';
import type { Article } from '#lib/core/model/article.ts';
import type { Claim } from '#lib/core/model/claim.ts';
import type { Link } from '#lib/core/model/link.ts';
import type { Span } from '#lib/core/text/span.ts';
import type { ListedLink, MarkedPassage } from './story-file.ts';

const MADE = '2025-12-01T00:00:00.000Z';
const CREATOR = 'Example';

type Place = Span & { readonly article: Article };

export class BundledMarks {
	readonly #story: string;
	readonly #annotations: Annotation[] = [];
	readonly #claims: Claim[] = [];
	readonly #links: Link[] = [];

	/** @param story its id */
	constructor(story: string) {
		this.#story = story;
	}

	get records(): (Annotation | Claim | Link)[] {
		return [...this.#annotations, ...this.#claims, ...this.#links];
	}

	mark({ article, start, end }: Place, { tag, note }: Pick<MarkedPassage, 'tag' | 'note'>): string {
		const index = String(this.#annotations.length);
		const words = article.text.slice(start, end);
		const id =
			tag === UNTAGGED
				? idFrom('bundled', article.id, 'linked', words)
				: idFrom('bundled', article.id, index, words, tag);
		this.#annotations.push({
			type: 'annotation',
			id,
			article: article.id,
			anchor: describe(article, { start, end }),
			tag,
			codes: [],
			...(note && { note }),
			creator: CREATOR,
			created: MADE,
			modified: MADE,
		});
		return id;
	}

	/** The highlight of just these words; if there is none, one without a tag. */
	markOf(place: Place): string {
		const there = this.#annotations.find(
			({ article, anchor: { position } }) =>
				article === place.article.id &&
				position.start === place.start &&
				position.end === place.end,
		);
		return there?.id ?? this.mark(place, { tag: UNTAGGED });
	}

	/** Listed behind those before it. */
	claim(title: string, annotations: readonly string[], notCovered: readonly string[]): void {
		this.#claims.push({
			type: 'claim',
			id: idFrom('bundled', this.#story, 'claim', title, String(this.#claims.length)),
			title,
			story: this.#story,
			rank: this.#claims.length + 1,
			annotations: [...new Set(annotations)],
			notCovered: [...new Set(notCovered)],
		});
	}

	/** Fewer than two passages are no link. */
	link(
		{ relation, note }: Pick<ListedLink, 'relation' | 'note'>,
		passages: readonly string[],
	): void {
		const annotations = [...new Set(passages)];
		if (annotations.length < 2) return;
		this.#links.push({
			type: 'link',
			id: idFrom('bundled', this.#story, 'link', String(this.#links.length), ...annotations),
			relation,
			annotations,
			...(note && { note }),
			created: MADE,
		});
	}
}
