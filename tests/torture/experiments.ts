/** All experiments, in the order in which they run. */
import { closedTab } from './closed-tab.ts';
import { connection } from './connection.ts';
import { damage } from './damage.ts';
import type { Experiment } from './experiment.ts';
import { fullDisk } from './full-disk.ts';
import { importKilled } from './import-killed.ts';
import { kill } from './kill.ts';
import { powerCut } from './power-cut.ts';
import { properties } from './properties.ts';
import { hints, lostUpdates } from './two-tabs.ts';
import { upgrade } from './upgrade.ts';

export const experiments: readonly Experiment[] = [
	...[kill, powerCut, closedTab, fullDisk, damage, connection, upgrade],
	...[lostUpdates, hints, properties, importKilled],
];
