/** Lets yauzl read a file through a window of bytes: the list of an archive's parts costs one look for thousands of them. */
import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { RandomAccessReader } from 'yauzl';

type Done = (error: Error | null, bytesRead?: number) => void;

const windowBytes = 256 * 1024;
const streamBytes = 64 * 1024;

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

export class WindowReader extends RandomAccessReader {
  readonly #file: FileHandle;
  #window = Buffer.alloc(0);
  #start = 0;

  constructor(file: FileHandle) {
    super();
    this.#file = file;
  }

  // A stream of Node's own would close the file when it is put away.
  override _readStreamForRange(start: number, end: number): Readable {
    const file = this.#file;
    let at = start;
    return new Readable({
      read() {
        const most = Math.min(streamBytes, end - at);
        if (most <= 0) return void this.push(null);
        file.read(Buffer.alloc(most), 0, most, at).then(
          ({ bytesRead, buffer }) => {
            at += bytesRead;
            this.push(bytesRead === 0 ? null : buffer.subarray(0, bytesRead));
          },
          (error: unknown) => this.destroy(asError(error)),
        );
      },
    });
  }

  override read(into: Buffer, offset: number, length: number, position: number, done: Done): void {
    this.#read(into, offset, length, position).then(
      bytesRead => setImmediate(done, null, bytesRead),
      (error: unknown) => setImmediate(done, asError(error)),
    );
  }

  override close(done: (error: Error | null) => void): void {
    done(null);
  }

  async #read(into: Buffer, offset: number, length: number, position: number): Promise<number> {
    const isInside = position >= this.#start && position + length <= this.#start + this.#window.length;
    if (!isInside) {
      const next = Buffer.alloc(Math.max(windowBytes, length));
      const { bytesRead } = await this.#file.read(next, 0, next.length, position);
      this.#window = next.subarray(0, bytesRead);
      this.#start = position;
    }
    const from = position - this.#start;
    return this.#window.copy(into, offset, from, Math.min(from + length, this.#window.length));
  }
}
