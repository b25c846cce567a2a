/** The files of the application, each with what it imports. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export interface SourceFile {
	/** From the project's folder, with `/` on every system. */
	readonly path: string;
	readonly text: string;
	readonly lines: number;
	/** As written: `./span.ts`, `#lib/core/result.ts`, `idb`. Types and `import()` count too. */
	readonly imports: readonly string[];
}

const folders = ['src/lib', 'src/routes'];
const generated = 'src/lib/paraglide/';

export function sourceFiles(): SourceFile[] {
	return folders
		.flatMap((folder) =>
			readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
				join(folder, name).replaceAll('\\', '/'),
			),
		)
		.filter((path) => /\.(ts|js|svelte)$/.test(path) && !path.startsWith(generated))
		.sort()
		.map((path) => {
			const text = readFileSync(path, 'utf8');
			const lines = text.trimEnd().split('\n').length;
			return { path, text, lines, imports: importsOf(path, text) };
		});
}

function importsOf(path: string, text: string): string[] {
	const scripts = path.endsWith('.svelte') ? scriptsOf(text) : text;
	const { importedFiles } = ts.preProcessFile(scripts, true, true);
	return [...new Set(importedFiles.map((file) => file.fileName))];
}

/** The scripts of a component, and the `import()`s of its markup. */
function scriptsOf(text: string): string {
	const script = /<script[^>]*>([\s\S]*?)<\/script>/g;
	const scripts = [...text.matchAll(script)].map((match) => match[1]);
	const markup = text.replace(script, '');
	const loaded = [...markup.matchAll(/import\(\s*'[^']+'\s*\)/g)].map((match) => match[0]);
	return [...scripts, ...loaded].join('\n;');
}
