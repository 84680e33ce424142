/** Data that a person typed: JSON, then what the operation wants. What does not fit is said with its place. */
import type { z } from 'zod';
import { ScriptoriumError } from '../../../contracts/errors.ts';
import { jsonFault } from '../../../contracts/json-place.ts';

/** Throws `invalid-data` with the line where it is no JSON, or with the names of the fields that do not fit. */
export function typedData(text: string, schema: z.ZodType): unknown {
  const parsed = schema.safeParse(json(text));
  if (parsed.success) return parsed.data;
  throw new ScriptoriumError('invalid-data', parsed.error.issues.map(issueInWords).join('\n'));
}

function json(text: string): unknown {
  const fault = jsonFault(text);
  if (fault === null) return JSON.parse(text) as unknown;
  const place = `line ${fault.line}, column ${fault.column}`;
  throw new ScriptoriumError('invalid-data', `This is not JSON at ${place}: ${fault.words}.`, {
    advice: 'Look for a missing quotation mark, comma or bracket there.',
  });
}

function issueInWords({ path, message }: z.core.$ZodIssue): string {
  return `${path.length === 0 ? 'The data' : `“${path.map(String).join('.')}”`}: ${message}.`.replace('..', '.');
}
