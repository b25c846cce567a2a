/**
 * What of a web address names the article: without the scheme, the ways that readers came by, and
 * the address that a phone is sent to instead.
 */

const ADDRESS = /^(?:https?:)?\/\/(?:[^/?#@]*@)?([^/?#:]+)(?::(?:80|443))?([^?#]*)(?:\?([^#]*))?/i;
/** In front of the host: the same pages for other screens. */
const SCREEN = /^(?:www\d?|m|mobile|amp|touch)\.(?=[^.]+\.)/;
/** Where Google keeps pages of others, whose address then stands in the path. */
const KEPT_BY_GOOGLE =
	/^(?:https?:)?\/\/(?:www\.google\.[a-z.]+\/amp|[^/]+\.cdn\.ampproject\.org\/[a-z]\/?)\/(?:s\/)?/i;
/**
 * What says where a reader came from and nothing else. Names that some sites give to their pages too
 * (`cid`, `ref`, `share`) are not among them: two articles must never have one address.
 */
const TRACKING =
	/^(?:utm_.*|mtm_.*|hsa_.*|pk_(?:campaign|kwd|source|medium|content)|at_(?:medium|campaign|custom\d|link_.*|bbc_.*|ptr_.*|format)|ns_(?:mchannel|source|campaign|linkname|fee)|mc_[ce]id|_hsenc|_hsmi|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|ttclid|yclid|igshid|igsh|li_fat_id|_ga|_gl|ref_(?:src|url)|wt[._]mc.*|xtor|guccounter|guce_.*|amp_(?:js_v|gsa))=|^(?:amp(?:=(?:1|true)?)?|outputtype=amp.*)$/i;

/** Two addresses of one article give the same; `undefined` for what names no single page. */
export function canonicalUrl(url: string): string | undefined {
	const address = url.trim().slice(0, 4000).replace(KEPT_BY_GOOGLE, 'https://');
	const [, rawHost = '', rawPath = '', query = ''] = ADDRESS.exec(address) ?? [];
	const host = rawHost.toLowerCase().replace(/\.$/, '').replace(SCREEN, '');
	if (!host.includes('.')) return undefined;
	const path = rawPath
		.replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase())
		.replace(/\/{2,}/g, '/')
		.replace(/\/+$/, '')
		.replace(/^\/amp(?=\/)/i, '')
		.replace(/(?:\/amp|\/index\.(?:html?|php)|[./]amp\.html|\.amp)$/i, '')
		.replace(/\/+$/, '');
	const asked = query
		.split('&')
		.filter((one) => one !== '' && !TRACKING.test(one))
		.sort();
	if (path === '' && asked.length === 0) return undefined;
	return host + path + (asked.length > 0 ? `?${asked.join('&')}` : '');
}
