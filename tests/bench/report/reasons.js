/**
 * Why an aim is missed, written by hand: what was tried, what the limit is, and what it costs. Told
 * only while the aim is missed.
 */

const DIALOG =
	'A modal dialog makes the rest of the page inert, for which the browser computes the style of every element anew: 3 ms without that, some 55 with it. An article of ordinary length has all its marks in the document, so that find-in-page, print and screen readers have them; eight of them have thousands. Dialogs that are not modal would let focus and screen readers out.';

const FILTER =
	'The marks and the cards that a filter hides are taken away, not only made invisible (see hiding a tag), in eight articles at once.';

const MEMORY =
	'The steps are as many as the records. Ten times as many of them no longer fit into the caches of the processor, and the garbage collector goes through them meanwhile: to plan the import of ten workspaces with 10,000 highlights, one after the other, takes as long as that of one with 100,000 (145 ms), but of the same 10,000 ten times two thirds of it.';

/** `of` is a part of the name of the figure. @type {readonly { of: string, reason: string }[]} */
export const REASONS = [
	{
		of: 'from IndexedDB',
		reason:
			'Every record is a row of its own, so loading is the same read as the bare one, and the maps of the snapshot come on top. Rows of many annotations load several times faster, but two tabs that change two highlights of one row would then have to merge whole rows; one record, one row keeps every write a matter of the records that it is about.',
	},
	{
		of: 'add one at 100k/1k',
		reason:
			'A highlight is an element, which assistive technology, print and forced colours know; a CSS highlight is a range that only the eye sees. With few highlights in sight the element costs some tenths of a millisecond more; with many it is cheaper (see 100k/10k).',
	},
	{
		of: 'heap at 100k/10k',
		reason:
			'In it are the editor’s document with all its text, and the index that finds in microseconds what is marked at a place: about 2 MB for 100,000 words and 10,000 highlights.',
	},
	{
		of: 'hide one of three tags',
		reason:
			'What a filter hides is taken out of the document and not only made invisible: it must not be read out, clicked or printed. A class on the root would take less time and leave it there. Only the blocks in sight are drawn at once; the time is that of one frame.',
	},
	{
		of: 'scroll 60 px a frame ÷',
		reason:
			'Marks of the next blocks are drawn ahead of the scroll, when the browser is idle; that time is counted, though no frame waits for it: not one more is dropped than of plain text, and none takes 50 ms.',
	},
	{
		of: 'key → durable',
		reason:
			'Where the disk answers in a millisecond, what counts is the frame in which the highlight is painted: the write is sent before it, and its answers are read after it. The write alone stands in the table of the store; it reads what other tabs may have changed, and puts the record, the step of undo and the sequence number, in one transaction.',
	},
	{
		of: 'heap, growth through',
		reason:
			'By heap snapshots after 40 and 160 rounds, more than half of the growth is compiled code, the browser’s and that of the scripts that drive the page, each of which is a new function; most of the rest are the notes that the browser keeps of requests for the driver and of measured times. Elements and listeners do not grow.',
	},
	{
		of: 'the codes',
		reason: DIALOG,
	},
	{
		of: 'open the commands',
		reason: DIALOG,
	},
	{
		of: 'filter by a tag',
		reason: FILTER,
	},
	{
		of: 'show all again',
		reason: FILTER,
	},
	{
		of: 'however deep',
		reason:
			'In the same text, ten times as many highlights lie on top of each other: up to 17 deep instead of 4, on average 5.5 instead of 0.7. Each looks for its place in all layers above the one that it gets. What is drawn in texts and in their margins stops at the second and third lane; paper and reports show all of them.',
	},
	{
		of: 'place the highlights again',
		reason: MEMORY,
	},
	{
		of: 'import: plan, all',
		reason: MEMORY,
	},
	{
		of: 'import: make the change',
		reason: MEMORY,
	},
	{
		of: 'another tab: what is different',
		reason: MEMORY,
	},
];
