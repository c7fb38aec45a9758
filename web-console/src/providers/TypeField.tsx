import { Field } from '../parts/Field';
import { typesFor } from './providerTypes';

interface TypeFieldProps {
  contract: string;
  type: string;
  wrong: string | undefined;
  onChange: (type: string) => void;
}

/** Chooses among the types that serve a contract. */
export function TypeField({ contract, type, wrong, onChange }: TypeFieldProps) {
  return (
    <Field label="Type" wrong={wrong}>
      {(control) => (
        <select
          {...control}
          value={type}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        >
          {typesFor(contract).map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      )}
    </Field>
  );
}
