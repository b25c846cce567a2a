/** The bookmark that sends the page being read to Crossread. */
import { sendPage } from './send-page.ts';

/**
 * The bookmark's address. It is text here: the content security policy forbids to run it in this
 * page, and rightly so.
 * @param address where Crossread waits for the page, an absolute one
 */
export function bookmarklet(address: string): string {
	return `javascript:${encodeURIComponent(`(${sendPage})(${JSON.stringify(address)})`)}`;
}
