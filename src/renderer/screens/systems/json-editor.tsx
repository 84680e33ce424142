/** A field for JSON. Where the text stops being JSON, the place is said in words, and a press puts the caret there. */
import './json-editor.css';
import { useId, useMemo, useRef } from 'react';
import { jsonFault } from '../../../contracts/json-place.ts';
import { Button } from '../../ui/button.tsx';

interface JsonEditorProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Ctrl+Enter. */
  readonly onDone: () => void;
}

export function JsonEditor({ label, value, onChange, onDone }: JsonEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const fault = useMemo(() => jsonFault(value), [value]);
  const goThere = () => {
    field.current?.focus();
    field.current?.setSelectionRange(fault?.offset ?? 0, (fault?.offset ?? 0) + 1);
  };
  return (
    <div className="json-editor">
      <textarea
        ref={field}
        className="machine"
        aria-label={label}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : id}
        spellCheck={false}
        rows={Math.min(14, Math.max(4, value.split('\n').length))}
        value={value}
        onChange={event => {
          onChange(event.target.value);
        }}
        onKeyDown={event => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          onDone();
        }}
      />
      {fault !== null && (
        <p id={id} className="json-fault note">
          Not JSON yet: {fault.words}, in{' '}
          <Button weight="link" onClick={goThere}>
            line {fault.line}, column {fault.column}
          </Button>
          .
        </p>
      )}
    </div>
  );
}
