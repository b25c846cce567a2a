/** Files that another program shares with the installed Crossread come as a form that is sent here. */
import { keepShared as keep } from '../lib/storage/shared-files.ts';

/** Where the web app manifest has them sent. */
const PLACE = 'library/';

export function isShared({ method, url }: Request, folder: URL): boolean {
	const { origin, pathname } = new URL(url);
	return method === 'POST' && origin + pathname === new URL(PLACE, folder).href;
}

/** Keeps the files until the page asks for them; words go on in its address, as a link would. */
export async function keepShared(request: Request, folder: URL): Promise<Response> {
	const page = new URL(PLACE, folder);
	const form = await request.formData();
	const files = form.getAll('files').filter((one) => one instanceof File);
	for (const name of ['title', 'text', 'url']) {
		const words = form.get(name);
		if (typeof words === 'string' && words) page.searchParams.set(name, words);
	}
	if (files.length) {
		page.search = '?shared';
		for (const name of await keep(folder.pathname, files)) page.searchParams.append('lost', name);
	}
	// 303: what comes next is asked for, not sent again
	return Response.redirect(page.href, 303);
}
