import { Choice } from '../parts/Choice';
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
    <Choice
      label="Type"
      wrong={wrong}
      options={typesFor(contract).map(({ name }) => name)}
      value={type}
      onChange={onChange}
    />
  );
}
