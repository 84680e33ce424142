/** Runs one command: errors become an exit code and plain words, an interruption closes what is open. */
import { CommanderError } from 'commander';
import { ScriptoriumError, toFailure } from '../contracts/errors.ts';
import { errorView } from '../contracts/desk/items.ts';
import { type ExitCode, exitCodeOf, exitCodes } from './exit-codes.ts';
import type { Closing } from './host/desk.ts';
import type { Installation } from './host/place.ts';
import { commandLine } from './program.ts';
import type { Streams } from './terminal/output.ts';

export interface CommandLineParts {
  readonly arguments: readonly string[];
  readonly streams: Streams;
  readonly installation: Installation;
}

/** Resolves with the exit code once everything is written and closed; never rejects. */
export async function runCommandLine({ arguments: words, streams, installation }: CommandLineParts): Promise<ExitCode> {
  const closing: Closing = { open: new Set() };
  const asJson = words.includes('--json');
  let ended: ExitCode = exitCodes.done;
  const program = commandLine({
    parts: { streams, installation, closing },
    end: code => (ended = code),
  });
  const interruption = interruptions(closing);
  const work = program
    .parseAsync([...words], { from: 'user' })
    .then(() => ended)
    .catch((error: unknown) => (interruption.begun() ? interruption.happened : tell(error, streams, asJson)));
  const code = await Promise.race([work, interruption.happened]);
  interruption.forget();
  await streams.out('');
  return code;
}

async function tell(error: unknown, streams: Streams, asJson: boolean): Promise<ExitCode> {
  if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.done;
  const known =
    error instanceof CommanderError ? new ScriptoriumError('usage', usageMessage(error), { cause: error }) : error;
  const failure = toFailure(known);
  const view = errorView({ ...failure, ...(failure.code === 'usage' ? { cause: undefined } : {}) });
  if (asJson) await streams.out(`${JSON.stringify({ error: view })}\n`);
  else streams.err(`${view.message}\n${view.advice}\n`);
  if (failure.code === 'internal' && failure.stack !== undefined) streams.err(`${failure.stack}\n`);
  return exitCodeOf(failure.code);
}

/** Commander's own words, as a sentence. Its help, shown where no command was named, has none. */
function usageMessage({ code, message }: CommanderError): string {
  if (code === 'commander.help') return 'Name a command.';
  const words = message.replace(/^error: /, '').replace(/\n\((.*)\)$/, '. $1');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.?!]$/.test(words) ? '' : '.'}`;
}

interface Interruptions {
  begun(): boolean;
  /** Resolves once all is closed after the first one. */
  readonly happened: Promise<ExitCode>;
  forget(): void;
}

/** The first interruption closes what is open, so that the next start goes on; the second ends at once. */
function interruptions(closing: Closing): Interruptions {
  let begun = false;
  let settle: (code: ExitCode) => void = () => undefined;
  const happened = new Promise<ExitCode>(resolve => (settle = resolve));
  const onSignal = (): void => {
    if (begun) process.exit(exitCodes.interrupted);
    begun = true;
    void Promise.allSettled([...closing.open].map(close => close())).then(() => settle(exitCodes.interrupted));
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.on(signal, onSignal);
  return {
    begun: () => begun,
    happened,
    forget: () => {
      for (const signal of signals) process.off(signal, onSignal);
    },
  };
}
