import { useState } from 'react';

import { type LogFilters, logPath } from '../../api/logs';
import { Equals } from '../../parts/Equals';
import type { FunctionRef } from '../FunctionRef';
import { FilterBar } from './FilterBar';
import { LiveLog } from './LiveLog';
import { useSettled } from './useSettled';

const NO_FILTERS: LogFilters = { level: '', version: '', outcome: '', requestId: '', search: '' };

/** The function's log as it grows: what its guests say, and how their invocations end. */
export function LogPanel({ namespace, name }: FunctionRef) {
  const [filters, setFilters] = useState(NO_FILTERS);
  const settled = useSettled(filters, 300);
  const path = logPath(namespace, name, settled);
  return (
    <section aria-labelledby="log">
      <h2 id="log">Log</h2>
      <FilterBar
        namespace={namespace}
        name={name}
        filters={filters}
        onChange={setFilters}
        onReset={() => {
          setFilters(NO_FILTERS);
        }}
      />
      <LiveLog
        key={path}
        path={path}
        isFiltered={Object.values(settled).some((value: string) => value !== '')}
        onRequest={(requestId) => {
          setFilters({ ...NO_FILTERS, requestId });
        }}
      />
      <Equals command={command(namespace, name, settled)} curl={{ path }} />
    </section>
  );
}

function command(namespace: string, name: string, filters: LogFilters): string[] {
  const options: [string, string][] = [
    ['--level', filters.level],
    ['--version', filters.version],
    ['--outcome', filters.outcome],
    ['--request-id', filters.requestId],
    ['--search', filters.search],
  ];
  return [
    ...['logs', name, '-f', '-n', namespace],
    ...options
      .filter(([, value]) => value.trim() !== '')
      .flatMap(([option, value]) => [option, value.trim()]),
  ];
}
