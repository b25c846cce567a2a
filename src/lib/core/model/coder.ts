/** Somebody who marks passages: no account, a name. Annotations and replies say it as `creator`. */

/** The ids of the colours that tell coders apart; `ui/shared/coder-colours.css` says what they look like. */
export const CODER_COLOURS = [
	'blue',
	'rose',
	'olive',
	'cyan',
	'brown',
	'indigo',
	'green',
	'magenta',
] as const;
export type CoderColour = (typeof CODER_COLOURS)[number];

export interface Coder {
	readonly type: 'coder';
	/** The name, made fit for an id: `coderId(name)`. */
	readonly id: string;
	readonly name: string;
	readonly colour: CoderColour;
	/** `Article.id`s that this coder has declared done. */
	readonly done: readonly string[];
}
