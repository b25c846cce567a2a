/** Addresses that may become links: those of web pages, and nothing that could run. */

/**
 * The address with everything percent-encoded that could end a link in HTML or Markdown, or
 * undefined if it is not one of http or https.
 */
export function webAddress(address: string | undefined): string | undefined {
	const given = address?.trim() ?? '';
	if (!/^https?:\/\/[^\s/?#\\]/i.test(given)) return undefined;
	return given.replace(/[\s\p{Cc}<>"'`\\|]/gu, percentEncoded);
}

function percentEncoded(character: string): string {
	return character === "'" ? '%27' : encodeURIComponent(character);
}
