/** Where a command's words go: the answer to standard output, everything else to standard error. */

/** The two streams of a terminal, or of a test. */
export interface Streams {
  /** Resolves once it is written; what a closed pipe refuses is dropped. */
  out(text: string): Promise<void>;
  err(text: string): void;
  /** The width of standard error in columns, or null where it is no terminal. */
  readonly progressWidth: number | null;
}

const usualWidth = 80;

export function processStreams(): Streams {
  // A reader that has seen enough, such as `head`, closes the pipe: that is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    out: text => new Promise(resolve => process.stdout.write(text, () => resolve())),
    err: text => void process.stderr.write(text),
    get progressWidth() {
      // A terminal that does not know its size says 0.
      return process.stderr.isTTY ? process.stderr.columns || usualWidth : null;
    },
  };
}

/** An answer: as data for `--json`, and in words for people, made only when wanted. */
export interface Answer {
  readonly json: unknown;
  words(): string;
}

export async function print(streams: Streams, answer: Answer, asJson: boolean): Promise<void> {
  const text = asJson ? JSON.stringify(answer.json) : answer.words();
  await streams.out(text.endsWith('\n') ? text : `${text}\n`);
}
