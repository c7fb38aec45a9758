import type { AuditEntry } from '../api/audit';
import { Choice } from '../parts/Choice';
import { TextLine } from '../parts/Text';
import { type AuditFilter, choices, nounOf } from './filter';

const ANY = ['', 'any'] as const;

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
      className="filters"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <Choice
        label="What"
        value={filter.noun}
        options={[ANY, ...choices(entries, ({ action }) => nounOf(action), filter.noun)]}
        onChange={(noun) => {
          onChange({ ...filter, noun });
        }}
      />
      <Choice
        label="Who"
        value={filter.actor}
        options={[ANY, ...choices(entries, ({ actor }) => actor, filter.actor)]}
        onChange={(actor) => {
          onChange({ ...filter, actor });
        }}
      />
      <TextLine
        type="search"
        label="Name"
        value={filter.subject}
        onChange={(subject) => {
          onChange({ ...filter, subject });
        }}
      />
    </form>
  );
}
