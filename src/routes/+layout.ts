/** Every page is a static file that runs in the browser alone. */
export const ssr = false;
export const prerender = true;
export const trailingSlash = 'always';
