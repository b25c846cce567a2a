/** Scrolls a text on while something is held near its upper or lower edge. */

/** px from an edge, and px a frame at the edge itself */
const ZONE = 48;
const FASTEST = 18;

export class Scroll {
	#frame = 0;

	/**
	 * To be told of every move; goes on by itself until the next one, or until it is stopped.
	 *
	 * @param y px of the viewport
	 * @param onScrolled called after each step
	 */
	near(inside: Element, y: number, onScrolled: () => void): void {
		this.stop();
		const scroller = inside.closest('.scroller');
		if (!scroller) return;
		const { top, bottom } = scroller.getBoundingClientRect();
		const over = y < top + ZONE ? y - top - ZONE : Math.max(0, y - bottom + ZONE);
		if (over === 0) return;
		const step = FASTEST * Math.max(-1, Math.min(1, over / ZONE));
		const go = () => {
			const before = scroller.scrollTop;
			scroller.scrollTop += step;
			if (scroller.scrollTop === before) return;
			onScrolled();
			this.#frame = requestAnimationFrame(go);
		};
		this.#frame = requestAnimationFrame(go);
	}

	stop(): void {
		cancelAnimationFrame(this.#frame);
	}
}
