/** The last that a process says to its standard error: V8 tells there why it ends. */
const mostCharacters = 8192;

export interface LastWords {
  add(text: string): void;
  said(): string;
}

export function lastWords(stream: NodeJS.ReadableStream | null): LastWords {
  let heard = '';
  const add = (text: string): void => {
    heard = (heard + text).slice(-mostCharacters);
  };
  stream?.on('data', (said: Buffer | string) => add(String(said)));
  return { add, said: () => heard };
}
