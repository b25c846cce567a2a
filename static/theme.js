// Sets the stored theme before the first paint. The one reader of this key besides
// src/lib/state/preferences.svelte.ts, which writes it.
try {
	var stored = JSON.parse(localStorage.getItem('crossread.preferences') || '{}');
	if (stored.theme) document.documentElement.dataset.theme = stored.theme;
} catch {
	// An unreadable preference is no reason not to start.
}
