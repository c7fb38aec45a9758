import type { LogFilters } from '../../api/logs';
import { Action } from '../../parts/Action';
import { Choice } from '../../parts/Choice';
import { TextLine } from '../../parts/Text';
import { useRightsSource } from '../bindings/useRightsSource';
import type { FunctionRef } from '../FunctionRef';

const LEVELS = [
  ['', 'all levels'],
  ...['trace', 'debug', 'info', 'warn'].map((level) => [level, `${level} and above`] as const),
  'error',
] as const;
const OUTCOMES = [
  ...['answered', 'guest-error', 'guest-trapped', 'limit-exceeded', 'deadline-exceeded', 'capability-denied'],
  ...['capability-unavailable', 'guest-response-invalid', 'not-http', 'issuer-revoked', 'no-release'],
  ...['overloaded', 'invocation-invalid', 'cancelled', 'release-not-loaded', 'internal'],
];

interface FilterBarProps extends FunctionRef {
  filters: LogFilters;
  onChange: (filters: LogFilters) => void;
  onReset: () => void;
}

/** Which entries of the log are shown. */
export function FilterBar({ namespace, name, filters, onChange, onReset }: FilterBarProps) {
  const { data } = useRightsSource({ namespace, name });
  const isFiltered = Object.values(filters).some((value: string) => value !== '');
  return (
    <div role="group" aria-label="Filters" className="filters">
      <Choice
        label="Level"
        options={LEVELS}
        value={filters.level}
        onChange={(level) => {
          onChange({ ...filters, level: level as LogFilters['level'] });
        }}
      />
      <Choice
        label="Version"
        options={[['', 'all versions'], ...(data?.versions ?? []).map(({ number }) => `${number}`)]}
        value={filters.version}
        onChange={(version) => {
          onChange({ ...filters, version });
        }}
      />
      <Choice
        label="Outcome"
        options={[['', 'all entries'], ...OUTCOMES]}
        value={filters.outcome}
        onChange={(outcome) => {
          onChange({ ...filters, outcome });
        }}
      />
      <TextLine
        type="search"
        maxLength={256}
        label="Request id"
        value={filters.requestId}
        onChange={(requestId) => {
          onChange({ ...filters, requestId });
        }}
      />
      <TextLine
        type="search"
        maxLength={256}
        label="Text contains"
        value={filters.search}
        onChange={(search) => {
          onChange({ ...filters, search });
        }}
      />
      <Action isDisabled={!isFiltered} onPress={onReset}>
        Show all
      </Action>
    </div>
  );
}
