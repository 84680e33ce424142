/** The data of an operation as a form, where it is flat. */
import { useId } from 'react';
import type { FormField } from './form-fields.ts';
import { withField } from './form-fields.ts';

type Data = Readonly<Record<string, unknown>>;

interface OperationFormProps {
  readonly fields: readonly FormField[];
  readonly data: Data;
  readonly onChange: (data: Data) => void;
  /** Enter in a field. */
  readonly onDone: () => void;
}

export function OperationForm({ fields, data, onChange, onDone }: OperationFormProps) {
  return (
    <form
      className="operation-form"
      onSubmit={event => {
        event.preventDefault();
        onDone();
      }}
    >
      {fields.map(field => (
        <Field
          key={field.name}
          field={field}
          value={data[field.name]}
          onChange={typed => {
            onChange(withField(data, field, typed));
          }}
        />
      ))}
      <input type="submit" hidden />
    </form>
  );
}

interface FieldProps {
  readonly field: FormField;
  readonly value: unknown;
  readonly onChange: (typed: string | boolean) => void;
}

function Field({ field, value, onChange }: FieldProps) {
  const id = useId();
  const { name, kind, required, hint, choices } = field;
  const text = value === undefined || value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value);
  const type = (event: { readonly target: { readonly value: string } }) => {
    onChange(event.target.value);
  };
  const shared = { id, 'aria-describedby': `${id}-hint`, 'aria-required': required };
  return (
    <>
      <label htmlFor={id} className="machine">
        {name}
      </label>
      {kind === 'boolean' ? (
        <input
          {...shared}
          type="checkbox"
          checked={value === true}
          onChange={event => {
            onChange(event.target.checked);
          }}
        />
      ) : kind === 'choice' ? (
        <select {...shared} value={text} onChange={type}>
          {(!required || text === '') && <option value="">none</option>}
          {choices.map(choice => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      ) : kind === 'text' && text.length > 60 ? (
        <textarea {...shared} rows={4} value={text} onChange={type} />
      ) : (
        <input {...shared} inputMode={kind === 'text' ? 'text' : 'decimal'} value={text} onChange={type} />
      )}
      <span id={`${id}-hint`} className="note dim">
        {[required ? '' : 'may be left out', hint].filter(part => part !== '').join(', ')}
      </span>
    </>
  );
}
