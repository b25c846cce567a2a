// Sets the stored theme before the first paint. The one reader of this key besides
// src/lib/state/preferences.svelte.ts, which writes it.
// A copy in a folder of its own finds its parts only behind a final slash.
if (document.documentElement.lang !== 'en' && !/\/$|\.[^/]*$/.test(location.pathname)) {
	location.replace(location.pathname + '/' + location.search + location.hash);
}
try {
	var stored = JSON.parse(localStorage.getItem('crossread.preferences') || '{}');
	if (stored.theme) document.documentElement.dataset.theme = stored.theme;
} catch {
	// An unreadable preference is no reason not to start.
}
