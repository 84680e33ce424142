/** `scriptorium analyze`: reads a manuscript through all systems and prints what they found. */
import { resolve } from 'node:path';
import { sampleTitle } from '../../contracts/book.ts';
import { ScriptoriumError } from '../../contracts/errors.ts';
import { type Analysis, analysisOf, systemCounts } from '../analysis/assemble.ts';
import { readBook } from '../analysis/read-book.ts';
import { analysisInWords } from '../analysis/words.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Desk } from '../host/desk.ts';
import { deadInWords, deadStepsOf } from '../reading/dead.ts';
import { heldInWords, sayFailing } from '../reading/held.ts';
import { bringUpToDate, type Manuscript } from '../reading/manuscript.ts';
import { showProgress } from '../terminal/progress.ts';

export interface AnalyzeOptions {
  readonly sample?: boolean;
  readonly include?: string;
}

export async function analyze(desk: Desk, files: readonly string[], options: AnalyzeOptions): Promise<ExitCode> {
  const manuscript = manuscriptOf(desk, files, options);
  const wanted = { sentences: options.include === 'sentences' };
  return desk.withEngine(async engine => {
    let settled = 0;
    let told: string | null = null;
    const stop = engine.on(event => {
      if (event.kind === 'settled') settled += 1;
      const failure = event.kind === 'store' ? engine.figures().store_failure : null;
      if (failure !== null && failure !== told) desk.streams.err(`${failure} It is tried again until it works.\n`);
      told = failure;
    });
    const stopSaying = sayFailing(engine, words => desk.streams.err(`${words}\n`));
    const progress = showProgress(desk.streams, 'Reading', () => ({
      done: settled,
      open: engine.figures().outstanding,
    }));
    const { project, waits } = await bringUpToDate(engine, manuscript).finally(() => {
      progress.end();
      stopSaying();
      stop();
    });
    for (const words of heldInWords(engine.figures())) desk.streams.err(`${words}\n`);
    const dead = await deadStepsOf(engine, project);
    const book = await readBook(engine, project, wanted);
    const analysis: Analysis = {
      schema: 1,
      project,
      ...analysisOf(book, wanted),
      systems: systemCounts(engine.figures()),
      elapsed_ms: Math.round(desk.elapsedMs()),
    };
    await desk.answer({ json: analysis, words: () => analysisInWords(book.title, analysis) });
    if (book.structure?.english === false) {
      desk.streams.err(
        `${book.title} does not seem to be in English. People, speech and feelings are read in English only.\n`,
      );
    }
    if (waits !== null) {
      desk.streams.err(`${waits} The result is what was read before that. Analyse it again when it can be read.\n`);
    }
    if (dead.length > 0) desk.streams.err(`${deadInWords(dead)}\n`);
    return waits === null && dead.length === 0 ? exitCodes.done : exitCodes.failed;
  });
}

function manuscriptOf(desk: Desk, files: readonly string[], { sample }: AnalyzeOptions): Manuscript {
  if (sample === true && files.length > 0) {
    throw new ScriptoriumError('usage', 'The sample book is read alone: name files, or --sample, not both.');
  }
  if (sample === true) return { files: [desk.installation.samplePath], title: sampleTitle, sample: true };
  if (files.length === 0) throw new ScriptoriumError('usage', 'Name the manuscript’s files, or use --sample.');
  return { files: files.map(file => resolve(file)) };
}
