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
const TRACKING =
	/^(?:utm_.*|at_.*|ns_.*|mc_.*|pk_.*|hsa_.*|_hs.*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|twclid|yclid|igshid|igsh|_ga|_gl|_r|ref|referer|referrer|ref_src|ref_url|smid|smtyp|smprod|cmpid|cmp|cid|ocid|icid|ito|xtor|s_cid|spm|srnd|partner|rss|emc|mod|mbid|taid|wt_mc|sh|sr_share|share|shared|amp|amp_.*|outputtype|via|feedtype|feedname|guccounter|guce_.*)$/i;

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
		.filter((one) => one !== '' && !TRACKING.test(one.split('=', 1)[0] ?? ''))
		.sort();
	if (path === '' && asked.length === 0) return undefined;
	return host + path + (asked.length > 0 ? `?${asked.join('&')}` : '');
}
