/** A moment (ISO 8601) in words, in local time. */
export function momentText(time: string): string {
	return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(
		new Date(time),
	);
}
