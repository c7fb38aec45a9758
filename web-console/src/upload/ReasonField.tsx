import { useId } from 'react';

interface ReasonFieldProps {
  value: string;
  onChange: (value: string) => void;
}

/** Why something is done, for the history. */
export function ReasonField({ value, onChange }: ReasonFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>Reason (for the history, may be empty)</label>
      <input
        id={id}
        autoComplete="off"
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </div>
  );
}
