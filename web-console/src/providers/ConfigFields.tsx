import { Field } from '../parts/Field';
import { refusedAt } from '../parts/refused';
import { type Config, type Draft, isSet } from './config';
import type { ConfigField } from './providerTypes';

interface ConfigFieldsProps {
  fields: ConfigField[];
  draft: Draft;
  /** What the provider has already, whose secrets are kept. */
  kept: Config;
  error: unknown;
  onChange: (draft: Draft) => void;
}

/** The fields of a type's configuration; the one that was refused says so. */
export function ConfigFields({ fields, draft, kept, error, onChange }: ConfigFieldsProps) {
  if (fields.length === 0) {
    return <p className="quiet">This type has nothing to configure.</p>;
  }
  return fields.map((field) => (
    <ConfigInput
      key={field.name}
      field={field}
      draft={draft}
      isKept={isSet(kept[field.name])}
      wrong={refusedAt(error, `config.${field.name}`)}
      onChange={onChange}
    />
  ));
}

interface ConfigInputProps {
  field: ConfigField;
  draft: Draft;
  isKept: boolean;
  wrong: string | undefined;
  onChange: (draft: Draft) => void;
}

function ConfigInput({ field, draft, isKept, wrong, onChange }: ConfigInputProps) {
  const isRemoved = draft.removed.includes(field.name);
  const isNeeded = (field.isRequired ?? false) && !isKept;
  const shared = {
    required: isNeeded,
    disabled: isRemoved,
    value: draft.values[field.name] ?? '',
    onChange: (event: { target: { value: string } }) => {
      onChange({ ...draft, values: { ...draft.values, [field.name]: event.target.value } });
    },
  };
  return (
    <>
      <Field
        label={isNeeded ? `${field.name} (required)` : field.name}
        hint={isKept ? `One is set. It is kept if nothing is typed. ${field.hint}` : field.hint}
        wrong={wrong}
      >
        {(control) => {
          switch (field.kind) {
            case 'secret':
              return (
                <input
                  {...control}
                  {...shared}
                  type="password"
                  autoComplete="new-password"
                  spellCheck={false}
                />
              );
            case 'flag':
              return (
                <select {...control} {...shared}>
                  <option value="">unless said: no</option>
                  <option value="true">yes</option>
                  <option value="false">no</option>
                </select>
              );
            case 'list':
            case 'long':
              return <textarea {...control} {...shared} rows={3} spellCheck={false} />;
            default:
              return (
                <input
                  {...control}
                  {...shared}
                  inputMode={field.kind === 'number' ? 'numeric' : 'text'}
                  autoComplete="off"
                  spellCheck={false}
                />
              );
          }
        }}
      </Field>
      {isKept && field.isRequired !== true && (
        <SecretRemoval name={field.name} draft={draft} isRemoved={isRemoved} onChange={onChange} />
      )}
    </>
  );
}

interface SecretRemovalProps {
  name: string;
  draft: Draft;
  isRemoved: boolean;
  onChange: (draft: Draft) => void;
}

function SecretRemoval({ name, draft, isRemoved, onChange }: SecretRemovalProps) {
  return (
    <p>
      <label className="inline">
        <input
          type="checkbox"
          checked={isRemoved}
          onChange={() => {
            const others = draft.removed.filter((each) => each !== name);
            onChange({ ...draft, removed: isRemoved ? others : [...others, name] });
          }}
        />
        Take out the {name} that is set
      </label>
    </p>
  );
}
