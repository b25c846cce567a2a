import { expect, it } from 'vitest';
import { fileOutlet, folderOutlet } from '#lib/ui/exchange/outlet-guesses.ts';

it.each([
	['2024-03-01_coastal-post_2.txt', 'Coastal Post'],
	['news/metro24.html', 'Metro24'],
	['pages.zip › harbour-times.html', 'Harbour Times'],
	['000_ec2af559ea5efe6c.txt', ''],
	['article3.txt', ''],
	['', ''],
])('the file %s is the paper of %s', (where, outlet) => {
	expect(fileOutlet(where)).toBe(outlet);
});

it.each([
	['flood/coastal-post/1.txt', 'Coastal Post'],
	['articles/1.txt', ''],
	['1.txt', ''],
])('the folder of %s is the paper of %s', (where, outlet) => {
	expect(folderOutlet(where)).toBe(outlet);
});
