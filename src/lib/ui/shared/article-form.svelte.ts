/**
 * What a person can say about an article, as it is being written. Values that were read from the
 * text stay in step with it until the person writes over them.
 */
import type { Article } from '#lib/core/model/article.ts';
import { isLanguageTag } from '#lib/formats/language-tag.ts';
import { m } from '#messages';
import { isPublishedDate } from './dates.ts';

const NAMES = ['title', 'outlet', 'author', 'published', 'url', 'language'] as const;
export type ArticleFacts = Pick<Article, 'title' | 'outlet' | 'language'> &
	Partial<Pick<Article, 'author' | 'published' | 'url'>>;

export class ArticleForm {
	title = $state('');
	outlet = $state('');
	author = $state('');
	published = $state('');
	url = $state('');
	language = $state('');
	#read: ArticleFacts | undefined;

	constructor(read: ArticleFacts) {
		this.adopt(read);
	}

	/** Takes newly read values where the last ones were left as they were. */
	adopt(read: ArticleFacts): void {
		for (const name of NAMES) {
			if (this[name] === (this.#read?.[name] ?? '')) this[name] = read[name] ?? '';
		}
		this.#read = read;
	}

	/** What has to be corrected first, by field. */
	get problems(): Partial<Record<(typeof NAMES)[number], string>> {
		const { published, url, language } = this;
		return {
			...(published.trim() &&
				!isPublishedDate(published.trim()) && { published: m.field_date_wrong() }),
			...(url.trim() && !isWebAddress(url.trim()) && { url: m.field_url_wrong() }),
			...(language.trim() &&
				!isLanguageTag(language.trim()) && { language: m.field_language_wrong() }),
		};
	}

	get valid(): boolean {
		return Object.keys(this.problems).length === 0;
	}

	/**
	 * The facts; an article without title or outlet gets a plain one, and what is no language (yet)
	 * counts as English.
	 */
	get facts(): ArticleFacts {
		const [author, published, url] = [this.author.trim(), this.published.trim(), this.url.trim()];
		const language = this.language.trim();
		const host = isWebAddress(url) ? new URL(url).hostname.replace(/^www\./, '') : undefined;
		return {
			title: this.title.trim() || m.untitled(),
			outlet: this.outlet.trim() || (host ?? m.unknown_outlet()),
			language: (isLanguageTag(language) && Intl.getCanonicalLocales(language)[0]) || 'en',
			...(author && { author }),
			...(published && { published }),
			...(url && { url }),
		};
	}
}

function isWebAddress(text: string): boolean {
	return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
