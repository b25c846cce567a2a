/** The thread in which articles are compared, so that the page stays free. One a tab (comparer.ts). */
import { answering } from './answering.ts';
import { fetchVectors } from './fetch-vectors.ts';
import type { ToWorker } from './letters.ts';
import { Memory } from './memory.ts';
import { questions, type Questions } from './questions.ts';

const receive = answering(questions, new Memory(fetchVectors), (letter) => postMessage(letter));
addEventListener('message', ({ data }: MessageEvent<ToWorker<Questions>>) => receive(data));
