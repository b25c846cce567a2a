/**
 * Disks that are files: they can be copied in one moment, as a power cut would leave them, and they
 * can be full. Needs root and loop devices.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { later } from './tidy.ts';

export interface Disk {
	/** Where it can be written to. */
	readonly folder: string;
	/** The file that it is. */
	readonly image: string;
	/** Copies it as it is, without what is not yet written to it. */
	copy(image: string): void;
	/** Writes to it all that the system still holds. */
	sync(): void;
	/** Takes up all of the room but so many bytes. */
	fillUpTo(left: number): void;
	/** Gives back what `fillUpTo` has taken. */
	empty(): void;
	unmount(): void;
}

/** Why there can be no such disk here, or nothing if there can. */
export function diskProblem(): string | undefined {
	if (process.platform !== 'linux') return 'needs Linux';
	if (process.getuid?.() !== 0) return 'needs root, to mount a disk of its own';
	if (!existsSync('/dev/loop-control')) return 'needs a loop device, and there is none here';
	const tools = ['mkfs.ext4', 'mount', 'losetup'].filter(
		(tool) => spawnSync('sh', ['-c', `command -v ${tool}`]).status !== 0,
	);
	return tools.length === 0 ? undefined : `needs ${tools.join(', ')}`;
}

/** A new ext4 disk of so many megabytes, of which only what is written takes room. */
export function makeDisk(folder: string, megabytes: number): Disk {
	const image = join(folder, 'disk');
	run('truncate', ['-s', `${megabytes}M`, image]);
	// nothing is kept back for root, who writes here
	run('mkfs.ext4', ['-q', '-F', '-m', '0', '-E', 'lazy_itable_init=0,lazy_journal_init=0', image]);
	return mountDisk(image, join(folder, 'mounted'));
}

/** Mounts it; the file system's journal is replayed first, if need be. */
export function mountDisk(image: string, folder: string): Disk {
	mkdirSync(folder, { recursive: true });
	run('mount', ['-o', 'loop,data=ordered,commit=5', image, folder]);
	const unmount = later(() => {
		// lazily, if a process that was just killed still has a file open
		if (spawnSync('umount', [folder]).status !== 0) spawnSync('umount', ['-l', folder]);
	});
	const filler = join(folder, 'filler');
	return {
		...{ folder, image, unmount },
		copy: (to) => run('cp', ['--sparse=always', image, to]),
		sync: () => run('sync', ['-f', folder]),
		fillUpTo: (left) => {
			const { bavail, bsize } = statfsSync(folder);
			const size = bavail * bsize - left;
			if (size > 0) run('fallocate', ['-l', String(Math.floor(size)), filler]);
		},
		empty: () => rmSync(filler, { force: true }),
	};
}

function run(program: string, args: readonly string[]): void {
	const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
	if (status !== 0) throw new Error(`${program} failed: ${stderr ?? ''}${error?.message ?? ''}`);
}
