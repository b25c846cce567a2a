/**
 * How far apart two colours look, to people of usual vision and without one kind of cones. CIEDE2000;
 * vision after Machado, Oliveira and Fernandes (2009, https://doi.org/10.1109/TVCG.2009.113) at full
 * severity, in linear light.
 */
import {
	converter,
	differenceCiede2000,
	filterDeficiencyDeuter,
	filterDeficiencyProt,
	filterDeficiencyTrit,
	type Lab65,
	type Rgb,
} from 'culori';

export const VISIONS = ['normal', 'protan', 'deutan', 'tritan'] as const;
export type Vision = (typeof VISIONS)[number];

const linear = converter('lrgb');
const lab = converter('lab65');
const distance = differenceCiede2000();

const SIMULATED = {
	normal: (colour: Rgb): Rgb => colour,
	protan: filterDeficiencyProt(1),
	deutan: filterDeficiencyDeuter(1),
	tritan: filterDeficiencyTrit(1),
} as const;

const remembered = new Map<string, Lab65>();

/** ΔE2000 between two `#rrggbb`; about 2 is the least that is seen side by side. */
export function difference(a: string, b: string, vision: Vision): number {
	return distance(seen(a, vision), seen(b, vision));
}

function seen(hex: string, vision: Vision): Lab65 {
	const name = `${vision} ${hex}`;
	let colour = remembered.get(name);
	if (!colour) {
		const { r, g, b } = linear(hex)!;
		// The matrices are meant for linear light, which the filters of the package do not ask for.
		const as = SIMULATED[vision]({ mode: 'rgb', r, g, b });
		colour = lab({ mode: 'lrgb', r: inGamut(as.r), g: inGamut(as.g), b: inGamut(as.b) });
		remembered.set(name, colour);
	}
	return colour;
}

function inGamut(part: number): number {
	return Math.min(1, Math.max(0, part));
}
