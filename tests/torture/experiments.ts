/** All experiments, in the order in which they run. */
import type { Experiment } from './experiment.ts';
import { damage } from './damage.ts';
import { fullDisk } from './full-disk.ts';
import { kill } from './kill.ts';
import { powerCut } from './power-cut.ts';

export const experiments: readonly Experiment[] = [kill, powerCut, fullDisk, damage];
