/** A field that narrows a list. */
import './search-field.css';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function SearchField({ label, value, onChange }: SearchFieldProps) {
  return (
    <input
      type="search"
      className="search-field"
      aria-label={label}
      placeholder={label}
      maxLength={200}
      value={value}
      onChange={event => {
        onChange(event.target.value);
      }}
    />
  );
}
