/**
 * The tables by which PDF files name East Asian letters that they do not map to Unicode themselves.
 * They lie beside the program, one file each; a file that needs one loads that one.
 */

const ADDRESSES: Readonly<Record<string, string>> = import.meta.glob(
	'/node_modules/pdfjs-dist/cmaps/*.bcmap',
	{ query: '?url&no-inline', import: 'default', eager: true },
);

/** Rejects if there is none of that name, or it cannot be loaded. */
export async function loadTable(name: string): Promise<Uint8Array> {
	const address = ADDRESSES[`/node_modules/pdfjs-dist/cmaps/${name}`];
	if (address === undefined) throw new Error(`There is no table ${name}.`);
	const response = await fetch(new URL(address, location.href));
	if (!response.ok) throw new Error(`${address}: ${response.status}`);
	return new Uint8Array(await response.arrayBuffer());
}
