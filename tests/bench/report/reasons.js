/**
 * Why an aim is missed, written by hand: what was tried, what the limit is, and what it costs. Told
 * only while the aim is missed. `of` is a part of the name of the figure.
 * @type {readonly { of: string, reason: string }[]}
 */
export const REASONS = [
	{
		of: 'from IndexedDB',
		reason:
			'Every record is a row of its own, so loading is the same read as the bare one, and the maps of the snapshot come on top. Rows of many annotations load several times faster, but two tabs that change two highlights of one row would then have to merge whole rows; one record, one row keeps every write a matter of the records that it is about.',
	},
	{
		of: 'hide one of three tags',
		reason:
			'What a filter hides is taken out of the document and not only made invisible: it must not be read out, clicked or printed. A class on the root would take less time and leave it there. Only the blocks in sight are drawn at once; the time is that of one frame.',
	},
	{
		of: 'scroll 60 px a frame ÷',
		reason:
			'Marks of the next blocks are drawn ahead of the scroll, when the browser is idle; that time is counted, though no frame waits for it. Fewer blocks at a time cost fewer milliseconds and more dropped frames.',
	},
	{
		of: 'key → durable',
		reason:
			'Where the disk answers in a millisecond or two, what counts is the frame in which the highlight is painted: the write is sent before it, and its answers are read after it. The write alone stands in the table of the store.',
	},
];
