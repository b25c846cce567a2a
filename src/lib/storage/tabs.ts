/**
 * How the tabs of one browser tell each other that something was stored. A message is a hint to
 * read those records again, never the records themselves: what is stored is the only truth.
 */
export interface Hint {
	/** The number of the write. */
	readonly seq: number;
	/** The database that it went to; an earlier version of the program does not say. */
	readonly edition?: string;
	/** The keys of the records that it touched; left out if there are too many to name. */
	readonly keys?: readonly string[];
}

/** More records than these are sooner read all at once. */
const MANY = 500;

export class Tabs {
	/** Kept, since a channel that nobody refers to is collected with its listener. */
	#channel: BroadcastChannel | undefined;

	/** Without a channel nothing is heard, and tabs catch up when they come to the front. */
	constructor(channel: BroadcastChannel | undefined, onhint: (hint: Hint) => void) {
		this.#channel = channel;
		if (channel) {
			channel.onmessage = ({ data }: MessageEvent<unknown>) => {
				if (isHint(data)) onhint(data);
			};
		}
	}

	/** Call it only after the write's transaction is complete; once closed, nobody is told. */
	tell({ keys = [], ...write }: Hint): void {
		this.#channel?.postMessage(keys.length > MANY ? write : { ...write, keys });
	}

	close(): void {
		this.#channel?.close();
		this.#channel = undefined;
	}
}

/** A tab may run another version of the program, which may say other things. */
function isHint(message: unknown): message is Hint {
	if (typeof message !== 'object' || message === null) return false;
	const { seq, edition, keys } = message as Partial<Record<keyof Hint, unknown>>;
	const isNamed = edition === undefined || typeof edition === 'string';
	return Number.isInteger(seq) && isNamed && (keys === undefined || Array.isArray(keys));
}
