/** Turns the words of the command line into numbers and ids; throws commander's error where they are none. */
import { InvalidArgumentError } from 'commander';

export function itemId(text: string): number {
  return wholeNumber(1, Number.MAX_SAFE_INTEGER)(text);
}

/** For an argument that may be given several times. */
export function idList(text: string, before: readonly number[] = []): readonly number[] {
  return [...before, itemId(text)];
}

export function wholeNumber(low: number, high: number): (text: string) => number {
  return text => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < low || value > high) {
      throw new InvalidArgumentError(`It is a whole number from ${low} to ${high}.`);
    }
    return value;
  };
}
