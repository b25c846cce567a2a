import { describe, expect, it } from 'vitest';
import { sorted } from '#lib/ui/exchange/dropped-files.ts';
import { file } from './reading-here.ts';

const names = (...all: string[]) => {
	const { toRead, passedOver } = sorted(all.map((name) => file(name)));
	return {
		toRead: toRead.map(({ name }) => name),
		passedOver: passedOver.map(({ name }) => name),
	};
};

describe('of a folder', () => {
	it('what may hold an article is read, the rest is passed over', () => {
		expect(names('flood/a.txt', 'flood/b.HTML', 'flood/map.kml', 'flood/old/c.docx')).toEqual({
			toRead: ['flood/a.txt', 'flood/b.HTML', 'flood/old/c.docx'],
			passedOver: ['flood/map.kml'],
		});
	});

	it('what a browser saved beside a page is no article', () => {
		expect(names('f/page.html', 'f/page_files/ad.html', 'f/other_files/real.html').toRead).toEqual([
			'f/page.html',
			'f/other_files/real.html',
		]);
	});

	it('nobody hears of what the system put there', () => {
		expect(names('f/.DS_Store', 'f/Thumbs.db', 'f/.git/config', 'f/a.txt')).toEqual({
			toRead: ['f/a.txt'],
			passedOver: [],
		});
	});
});

it('a file that was chosen by itself is tried, whatever it is', () => {
	expect(names('map.png').toRead).toEqual(['map.png']);
});
