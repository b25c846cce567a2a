/** A run of an article's text: UTF-16 indices, `end` exclusive, `start <= end`. */
export interface Span {
	readonly start: number;
	readonly end: number;
}
