/** Which token of the old text is which token of the new one. Nothing has two partners. */

export class Pairing {
	/** By old token: its partner, or -1. */
	readonly to: Int32Array;
	/** By new token: its partner, or -1. */
	readonly from: Int32Array;

	constructor(old: number, now: number) {
		this.to = new Int32Array(old).fill(-1);
		this.from = new Int32Array(now).fill(-1);
	}

	/** Whether both are tokens of their texts and neither has a partner. */
	isFree(old: number, now: number): boolean {
		return this.to[old] === -1 && this.from[now] === -1;
	}

	/** The caller sees to it that both are free. */
	pair(old: number, now: number): void {
		this.to[old] = now;
		this.from[now] = old;
	}

	/** Both are free again. The caller sees to it that the token has a partner. */
	part(old: number): void {
		this.from[this.to[old]!] = -1;
		this.to[old] = -1;
	}
}

/** A run of tokens that are the same in both texts. */
export interface Run {
	readonly old: number;
	readonly now: number;
	readonly length: number;
	readonly bits: number;
}
