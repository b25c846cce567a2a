/** What the colours are called, by `Colour.id`. */
import { m } from '#messages';

export const COLOUR_NAMES: Readonly<Record<string, () => string>> = {
	lime: m.colour_lime,
	ice: m.colour_ice,
	sage: m.colour_sage,
	lemon: m.colour_lemon,
	apricot: m.colour_apricot,
	orchid: m.colour_orchid,
	indigo: m.colour_indigo,
	emerald: m.colour_emerald,
	slate: m.colour_slate,
	rose: m.colour_rose,
	sky: m.colour_sky,
	mustard: m.colour_mustard,
};
