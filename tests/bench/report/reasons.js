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
		of: 'key → durable',
		reason:
			'Where the disk answers in a millisecond or two, what counts is the frame in which the highlight is painted: the write is sent before it, and its answers are read after it. The write alone stands in the table of the store.',
	},
];
