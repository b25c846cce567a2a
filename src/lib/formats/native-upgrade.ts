/**
 * How a file of an older version becomes one of the next. What has shipped is never edited again:
 * each step works on the file as its own version has it.
 */
import { nativeFile1, type NativeFile1 } from './native-schema-1.ts';
import { nativeFile, type NativeFile } from './native-schema.ts';

/** The shape of each version that has shipped, by its number. */
export const SHAPES = { 1: nativeFile1, 2: nativeFile } as const;

/** A file of any version, once its shape has been checked. */
export type AnyFile = NativeFile1 | NativeFile;

export function upgraded(file: AnyFile): NativeFile {
	return file.version === 1 ? fromVersion1(file) : file;
}

/** Version 2 says all that version 1 does in the same words; what it adds is optional. */
function fromVersion1(file: NativeFile1): NativeFile {
	return { ...file, version: 2 };
}
