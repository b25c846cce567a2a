/** Repeated clicks on the same place choose one after the other of the highlights that lie there. */
export class ClickTurns {
	#offset = -1;
	#turn = 0;

	/** @param offset where the click was */
	note(offset: number): void {
		const again = Math.abs(offset - this.#offset) <= 1;
		this.#turn = again ? this.#turn + 1 : 0;
		this.#offset = offset;
	}

	/** The same ids, beginning with the one whose turn it is. */
	inTurn(ids: readonly string[]): string[] {
		const turn = ids.length ? this.#turn % ids.length : 0;
		return [...ids.slice(turn), ...ids.slice(0, turn)];
	}
}
