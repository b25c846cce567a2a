/** The thread in which files are read. Ended and started anew at a file that takes too long (reader.ts). */
import { answering } from './answering.ts';
import type { ToWorker } from './letters.ts';
import { readingQuestions, type ReadingQuestions } from './reading-questions.ts';

const receive = answering(readingQuestions, [], (letter) => postMessage(letter));
addEventListener('message', ({ data }: MessageEvent<ToWorker<ReadingQuestions>>) => receive(data));
