/** The web app manifest as a file, written when the pages are made. */
import { manifest } from '#lib/ui/offline/manifest.ts';

export const prerender = true;

export const GET = () =>
	new Response(JSON.stringify(manifest(), null, '\t'), {
		headers: { 'content-type': 'application/manifest+json' },
	});
