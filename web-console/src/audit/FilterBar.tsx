import type { AuditEntry } from '../api/audit';
import { type AuditFilter, choices, nounOf } from './filter';

interface FilterBarProps {
  entries: AuditEntry[];
  filter: AuditFilter;
  onChange: (filter: AuditFilter) => void;
}

/** Narrows the changes that are loaded. */
export function FilterBar({ entries, filter, onChange }: FilterBarProps) {
  return (
    <form
      role="search"
      aria-label="Changes"
      className="row narrowing"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <Choice
        label="What"
        value={filter.noun}
        values={choices(entries, ({ action }) => nounOf(action), filter.noun)}
        onChange={(noun) => {
          onChange({ ...filter, noun });
        }}
      />
      <Choice
        label="Who"
        value={filter.actor}
        values={choices(entries, ({ actor }) => actor, filter.actor)}
        onChange={(actor) => {
          onChange({ ...filter, actor });
        }}
      />
      <label className="inline">
        Name
        <input
          type="search"
          value={filter.subject}
          onChange={(event) => {
            onChange({ ...filter, subject: event.target.value });
          }}
        />
      </label>
    </form>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  values: string[];
  onChange: (value: string) => void;
}

function Choice({ label, value, values, onChange }: ChoiceProps) {
  return (
    <label className="inline">
      {label}
      <select
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      >
        <option value="">any</option>
        {values.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </select>
    </label>
  );
}
