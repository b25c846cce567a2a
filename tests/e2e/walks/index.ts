/** Every walk, in the order they are taken. A new one is added here and runs in all engines. */
import type { Walk } from '../engine/engine.ts';
import { lookAround } from './look-around.ts';

export const walks: readonly Walk[] = [lookAround];
