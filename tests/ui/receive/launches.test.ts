/** Files that the system opens wait for each other. */
import { expect, test } from 'vitest';
import { Launches } from '#lib/ui/receive/launches.svelte.ts';

function handle(name: string): FileSystemFileHandle {
	return { name, getFile: async () => new File(['x'], name) } as FileSystemFileHandle;
}

function moved(name: string): FileSystemFileHandle {
	const getFile = () => Promise.reject(new DOMException('', 'NotFoundError'));
	return { name, getFile } as unknown as FileSystemFileHandle;
}

const opened = (launches: Launches) => launches.opened?.map(({ name }) => name);

test('what is opened next waits until what is looked over is done with', async () => {
	const launches = new Launches();
	expect(opened(launches)).toBeUndefined();
	await launches.take([handle('a.txt'), handle('b.txt')]);
	const looked = launches.opened;
	await launches.take([handle('c.txt')]);
	expect(launches.opened).toBe(looked);
	expect(opened(launches)).toEqual(['a.txt', 'b.txt']);
	launches.done();
	expect(opened(launches)).toEqual(['c.txt']);
	launches.done();
	expect(opened(launches)).toBeUndefined();
});

test('what can’t be read is named, and takes nothing else with it', async () => {
	const launches = new Launches();
	await launches.take([moved('gone.txt'), handle('a.txt')]);
	expect(opened(launches)).toEqual(['a.txt']);
	await launches.take([moved('too.txt')]);
	expect(launches.unread).toEqual(['gone.txt', 'too.txt']);
	launches.done();
	expect(opened(launches)).toBeUndefined();
});
