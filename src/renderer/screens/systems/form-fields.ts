/** The fields of a form, read off the JSON Schema of an operation's data, where that is flat. */

export type FieldKind = 'text' | 'number' | 'integer' | 'boolean' | 'choice';

export interface FormField {
  readonly name: string;
  readonly kind: FieldKind;
  readonly required: boolean;
  /** What a choice offers. */
  readonly choices: readonly string[];
  readonly hint: string;
}

type Schema = Readonly<Record<string, unknown>>;

/** Null where the data is not flat: then it is typed as JSON. */
export function formFields(schema: Schema | null): readonly FormField[] | null {
  const properties = schema?.['properties'];
  if (schema === null || schema['type'] !== 'object' || !isSchema(properties)) return null;
  const required = Array.isArray(schema['required']) ? schema['required'].map(String) : [];
  const fields = Object.entries(properties).map(([name, property]) =>
    isSchema(property) ? field(name, property, required.includes(name)) : null,
  );
  return fields.every(one => one !== null) ? fields : null;
}

function field(name: string, property: Schema, required: boolean): FormField | null {
  const base = { name, required, hint: hintOf(property), choices: [] };
  const options = property['enum'];
  if (Array.isArray(options) && options.every(option => typeof option === 'string')) {
    return { ...base, kind: 'choice', choices: options };
  }
  switch (property['type']) {
    case 'string':
      return { ...base, kind: 'text' };
    case 'number':
    case 'integer':
      return { ...base, kind: property['type'] };
    case 'boolean':
      return { ...base, kind: 'boolean' };
    default:
      return null;
  }
}

/** 'from 0 to 500', 'up to 2,000 characters'. */
function hintOf(property: Schema): string {
  const { minimum, maximum, maxLength, description } = property as Readonly<
    Record<string, number | string | undefined>
  >;
  const bounded = (value: unknown): value is number =>
    typeof value === 'number' && Math.abs(value) < Number.MAX_SAFE_INTEGER;
  const grouped = new Intl.NumberFormat('en-GB');
  return [
    typeof description === 'string' ? description : '',
    bounded(minimum) ? `from ${grouped.format(minimum)}` : '',
    bounded(maximum) ? `up to ${grouped.format(maximum)}` : '',
    bounded(maxLength) ? `up to ${grouped.format(maxLength)} characters` : '',
  ]
    .filter(part => part !== '')
    .join(' ');
}

/** The same data with one field set; a field that is left empty and not needed is left out. */
export function withField(data: Schema, { name, kind, required }: FormField, typed: string | boolean): Schema {
  const { [name]: _, ...others } = data;
  if (typed === '' && !required) return others;
  if (typeof typed === 'boolean') return { ...data, [name]: typed };
  const value = Number(typed);
  const isFigure = (kind === 'number' || kind === 'integer') && typed.trim() !== '' && Number.isFinite(value);
  return { ...data, [name]: isFigure ? value : typed };
}

export function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
