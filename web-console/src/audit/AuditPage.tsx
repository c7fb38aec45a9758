import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';

import { type AuditEntry, changes } from '../api/audit';
import { namespaceKey } from '../api/keys';
import { Action } from '../parts/Action';
import { Empty } from '../parts/Empty';
import { Equals } from '../parts/Equals';
import { Page } from '../parts/Page';
import { ProblemNote } from '../parts/ProblemNote';
import { AuditRow } from './AuditRow';
import { FilterBar } from './FilterBar';
import { ANYTHING, matching } from './filter';

const ROWS = 50;

/** Who changed what and when, newest first. */
export function AuditPage() {
  const { namespace = 'default' } = useParams();
  const query = useInfiniteQuery({
    queryKey: namespaceKey(namespace, 'audit', 'pages'),
    queryFn: ({ pageParam }) => changes(namespace, ROWS, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  });
  const entries = query.data?.pages.flatMap(({ items }) => items);
  return (
    <Page title="Audit">
      {entries === undefined && !query.error && (
        <p role="status" className="quiet">
          Loading …
        </p>
      )}
      {entries?.length === 0 && (
        <Empty title="Nothing has been changed yet">
          <p>Each change of a function, provider or route will be told here, with who made it.</p>
        </Empty>
      )}
      {entries !== undefined && entries.length > 0 && (
        <Entries namespace={namespace} entries={entries} hasOlder={query.hasNextPage} />
      )}
      <ProblemNote error={query.error} />
      {query.hasNextPage && (
        <Action isPrimary isDisabled={query.isFetching} onPress={() => void query.fetchNextPage()}>
          Older
        </Action>
      )}
      <Equals
        command={['audit', '-n', namespace, '--limit', String(ROWS), '--changes']}
        curl={{ path: `/api/v1/namespaces/${namespace}/audit?limit=${ROWS}` }}
      />
    </Page>
  );
}

interface EntriesProps {
  namespace: string;
  entries: AuditEntry[];
  hasOlder: boolean;
}

function Entries({ namespace, entries, hasOlder }: EntriesProps) {
  const [filter, setFilter] = useState(ANYTHING);
  const shown = matching(entries, filter);
  return (
    <>
      <FilterBar entries={entries} filter={filter} onChange={setFilter} />
      <p role="status" className="quiet">
        {shown.length} of {hasOlder ? 'the last' : 'all'} {entries.length} changes
        {hasOlder && '; older ones are not searched until they are loaded'}
      </p>
      <ul className="plain" aria-label="Changes, newest first">
        {shown.map((entry) => (
          <AuditRow key={entry.id} namespace={namespace} entry={entry} />
        ))}
      </ul>
    </>
  );
}
