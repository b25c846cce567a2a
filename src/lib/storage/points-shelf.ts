/** What a restore point is, and what a place for them can do. */

/** Why it was made. */
export type Occasion = 'by-itself' | 'import' | 'restore' | 'deletion' | 'upgrade';

export interface PointFacts {
	/** ISO 8601 */
	readonly time: string;
	readonly occasion: Occasion;
	readonly stories: number;
	readonly articles: number;
	readonly annotations: number;
	/** Where the database stood; see `Workspace.seq`. */
	readonly seq: number;
	/** Which database it was, see `Workspace.edition`. Points of earlier versions don’t say. */
	readonly edition?: string | undefined;
	/** The version of the database. */
	readonly database: number;
}

export interface Point extends PointFacts {
	readonly id: string;
	readonly bytes: number;
}

/** Where points are. Each is there as a whole or not at all. May reject as the browser does. */
export interface Shelf {
	list(): Promise<Point[]>;
	put(point: Point, content: Blob): Promise<void>;
	read(id: string): Promise<Blob | undefined>;
	remove(id: string): Promise<void>;
}
