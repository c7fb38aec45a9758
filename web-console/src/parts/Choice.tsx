import { Field, type FieldWords } from './Field';

interface ChoiceProps extends FieldWords {
  value: string;
  /** Values that say themselves, or a value and how it is said. */
  options: readonly (string | readonly [value: string, said: string])[];
  onChange: (value: string) => void;
}

/** One of a few. */
export function Choice({ options, value, onChange, ...words }: ChoiceProps) {
  return (
    <Field {...words}>
      {(control) => (
        <select
          {...control}
          value={value}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        >
          {options.map((option) => {
            const [each, said] = typeof option === 'string' ? [option, option] : option;
            return (
              <option key={each} value={each}>
                {said}
              </option>
            );
          })}
        </select>
      )}
    </Field>
  );
}
