import { useId } from 'react';

import type { LogFilters } from '../../api/logs';
import { Action } from '../../parts/Action';
import { useRightsSource } from '../bindings/useRightsSource';
import type { FunctionRef } from '../FunctionRef';

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error'];
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
        all="all levels"
        values={LEVELS}
        said={(level) => (level === 'error' ? level : `${level} and above`)}
        value={filters.level}
        onChange={(level) => {
          onChange({ ...filters, level: level as LogFilters['level'] });
        }}
      />
      <Choice
        label="Version"
        all="all versions"
        values={(data?.versions ?? []).map(({ number }) => `${number}`)}
        value={filters.version}
        onChange={(version) => {
          onChange({ ...filters, version });
        }}
      />
      <Choice
        label="Outcome"
        all="all entries"
        values={OUTCOMES}
        value={filters.outcome}
        onChange={(outcome) => {
          onChange({ ...filters, outcome });
        }}
      />
      <Text
        label="Request id"
        value={filters.requestId}
        onChange={(requestId) => {
          onChange({ ...filters, requestId });
        }}
      />
      <Text
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

interface TextProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

function Text({ label, value, onChange }: TextProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="search"
        maxLength={256}
        spellCheck={false}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </div>
  );
}

interface ChoiceProps extends TextProps {
  all: string;
  values: string[];
  said?: (value: string) => string;
}

function Choice({ label, all, values, said, value, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      >
        <option value="">{all}</option>
        {values.map((each) => (
          <option key={each} value={each}>
            {said ? said(each) : each}
          </option>
        ))}
      </select>
    </div>
  );
}
