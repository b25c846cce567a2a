/**
 * pdf.js in the thread that it is called from: for text alone, with nothing drawn and nothing loaded
 * but, where a file needs them, the tables of East Asian encodings that lie beside the program.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist';

export interface OpenPdf {
	readonly document: PDFDocumentProxy;
	/** Whether a table that letters are named by could not be loaded: they are missing. */
	lacksTables(): boolean;
	close(): Promise<void>;
}

/**
 * Rejects with what pdf.js makes of a file that it cannot open. The bytes are left as they are.
 *
 * Loaded in a worker, pdf.js takes that for one of its own and posts one message, `ready`, to the
 * page; it answers to nothing there. Where its own worker is loaded first, it starts none.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
	await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
	const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
	const lacking = new Set<string>();
	const task = getDocument({
		data: bytes.slice(),
		verbosity: 0,
		isEvalSupported: false,
		useWasm: false,
		useWorkerFetch: false,
		disableFontFace: true,
		useSystemFonts: false,
		isOffscreenCanvasSupported: false,
		isImageDecoderSupported: false,
		maxImageSize: 0,
		enableXfa: false,
		BinaryDataFactory: tables((name) => lacking.add(name)),
	});
	const unhush = hushEchoes();
	const close = async (): Promise<void> => {
		await task.destroy();
		unhush();
	};
	try {
		return { document: await task.promise, lacksTables: () => lacking.size > 0, close };
	} catch (error) {
		await close();
		throw error;
	}
}

/**
 * At damaged files pdf.js lets go of a promise that fails as another one does, which is told; the
 * echo is no news. Node has no such event.
 */
function hushEchoes(): () => void {
	if (typeof addEventListener !== 'function') return () => undefined;
	const hush = (event: PromiseRejectionEvent): void => {
		const name = event.reason instanceof Error ? event.reason.name : '';
		if (/Exception$|^FormatError$/.test(name)) event.preventDefault();
	};
	addEventListener('unhandledrejection', hush);
	return () => removeEventListener('unhandledrejection', hush);
}

/**
 * Where pdf.js asks for files: a class, since it makes one itself. Fonts and decoders are for drawing;
 * it gets along without. `lack` is told the name of a table that could not be loaded.
 */
function tables(lack: (name: string) => void) {
	return class Tables {
		async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
			if (kind !== 'cMapUrl') throw new Error(`${filename} is for drawing.`);
			try {
				const { loadTable } = await import('./encoding-tables.ts');
				return await loadTable(filename);
			} catch (error) {
				lack(filename);
				throw error;
			}
		}
	};
}
