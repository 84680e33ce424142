/** Data given on the command line. */
import { ScriptoriumError } from '../../contracts/errors.ts';

/** Throws `invalid-data` where the text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new ScriptoriumError('invalid-data', `--data is not JSON: ${error instanceof Error ? error.message : ''}`, {
      advice: 'Write it as JSON in single quotes, for example --data \'{"project": "…"}\'.',
    });
  }
}
