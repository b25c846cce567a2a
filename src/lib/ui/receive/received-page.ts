/** What a tab says that it has sent, looked at before it is believed. */
import { fail, ok, type Result } from '#lib/core/result.ts';

export interface ReceivedPage {
	/** `example.org` */
	readonly host: string;
	readonly title: string;
	readonly html: string;
}

/** A longer one is no article. UTF-16 units. */
export const LONGEST_PAGE = 5_000_000;
const LONGEST_ADDRESS = 4_000;
const LONGEST_TITLE = 300;

/**
 * The page of a message, or `undefined` if the message is about something else, or claims to come
 * from another site than it does.
 * @param origin of the sender, as the browser says
 */
export function receivedPage(data: unknown, origin: string): Result<ReceivedPage> | undefined {
	if (typeof data !== 'object' || data === null) return undefined;
	const { crossread, url, title, html } = data as Partial<Record<string, unknown>>;
	if (crossread !== 'page' || typeof html !== 'string' || typeof title !== 'string')
		return undefined;
	if (typeof url !== 'string' || url.length > LONGEST_ADDRESS || !URL.canParse(url))
		return undefined;
	const { protocol, hostname, origin: said } = new URL(url);
	if (!/^https?:$/.test(protocol) || said !== origin) return undefined;
	const host = hostname.replace(/^www\./, '');
	if (html.length > LONGEST_PAGE) {
		return fail({ code: 'file-too-large', where: host, params: { limit: 5 } });
	}
	return ok({ host, title: title.trim().slice(0, LONGEST_TITLE), html });
}

/** As the import reads it; the name says where it is from. */
export function pageFile({ host, title, html }: ReceivedPage): File {
	const words = title.replace(/[\\/:*?"<>|\s]+/g, ' ').trim();
	// The mark at the start says that it is UTF-8, whatever the page says that it was.
	return new File(['\ufeff', html], `${words || host} (${host}).html`, { type: 'text/html' });
}
