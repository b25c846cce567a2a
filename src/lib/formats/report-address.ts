/** Addresses that may become links: those of web pages, and nothing that could run. */

/**
 * The address with everything percent-encoded that could end a link in HTML or Markdown, or
 * undefined if it is not one of http or https.
 */
export function webAddress(address: string | undefined): string | undefined {
	if (address === undefined || !URL.canParse(address)) return undefined;
	const { protocol, href } = new URL(address);
	return /^https?:$/.test(protocol) ? href.replace(/[\s<>"'`\\|]/g, percentEncoded) : undefined;
}

function percentEncoded(character: string): string {
	return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
