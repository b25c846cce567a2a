/**
 * What the bookmark does on the page that is being read. It becomes the text of a `javascript:`
 * address (see bookmarklet.ts), so it stands alone: nothing from outside its braces.
 *
 * It opens Crossread at `address` in a new tab, waits until that tab says that it listens, and posts
 * the page to it and to nobody else. Where the site or the browser keeps the two tabs apart, it saves
 * the page as a file instead, which can be imported. What the person has typed is left out.
 */
export function sendPage(address: string): void {
	const patience = 20_000;
	const inert = document.implementation.createHTMLDocument();
	const copy = inert.importNode(document.documentElement, true);
	const needless =
		'script:not([type="application/ld+json"]), style, noscript, template, svg, iframe, object, embed, input, textarea, select, link[rel~="stylesheet"], link[rel~="preload"]';
	for (const element of copy.querySelectorAll(needless)) element.remove();
	for (const image of copy.querySelectorAll('[src^="data:"]')) image.removeAttribute('src');
	const url = location.href.replace(/#.*/s, '');
	if (!copy.querySelector('link[rel~="canonical"]')) {
		const canonical = inert.createElement('link');
		canonical.rel = 'canonical';
		canonical.href = url;
		copy.querySelector('head')?.append(canonical);
	}
	// The line that browsers write into the pages that they save.
	const from = `<!-- saved from url=(${String(url.length).padStart(4, '0')})${url} -->`;
	const html = `<!doctype html>\n${from}\n${copy.outerHTML}`;

	const save = () => {
		const link = document.createElement('a');
		link.href = URL.createObjectURL(new Blob(['\ufeff', html], { type: 'text/html' }));
		const name = document.title.replace(/[\\/:*?"<>|\s]+/g, ' ').trim();
		link.download = `${name.slice(0, 80) || 'page'}.html`;
		link.click();
		setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
	};

	const { origin } = new URL(address);
	let tab: Window | null = null;
	try {
		tab = window.open(address);
	} catch {
		// A page that may open no tabs: some browsers say so like this, others by giving none.
	}
	const started = Date.now();
	const done = () => {
		clearInterval(watch);
		removeEventListener('message', answer);
	};
	const answer = ({ source, origin: sender, data }: MessageEvent) => {
		if (!tab || source !== tab || sender !== origin) return;
		if (data === 'crossread:listening') {
			tab.postMessage({ crossread: 'page', url, title: document.title, html }, origin);
		} else if (data === 'crossread:received') done();
	};
	const watch = setInterval(() => {
		if (tab && !tab.closed && Date.now() - started < patience) return;
		done();
		save();
	}, 400);
	addEventListener('message', answer);
}
