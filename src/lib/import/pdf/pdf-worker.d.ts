/** pdf.js describes its worker nowhere; all that matters is that loading it makes it known. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
	export const WorkerMessageHandler: unknown;
}
