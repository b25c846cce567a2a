// Sets the stored theme before the first paint. The one reader of this key besides
// src/lib/state/preferences.svelte.ts, which writes it.
// A copy in a folder of its own finds its parts only behind a final slash. With the origin in front:
// a path that begins with two slashes would lead to another host.
if (document.documentElement.lang !== 'en' && !/\/$|\.[^/]*$/.test(location.pathname)) {
	location.replace(location.origin + location.pathname + '/' + location.search + location.hash);
}
try {
	var stored = JSON.parse(localStorage.getItem('crossread.preferences') || '{}');
	if (stored.theme) document.documentElement.dataset.theme = stored.theme;
} catch {
	// An unreadable preference is no reason not to start.
}
