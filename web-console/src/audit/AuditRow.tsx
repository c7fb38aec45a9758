import { useState } from 'react';
import { Link } from 'react-router';

import type { AuditEntry } from '../api/audit';
import { Differences } from '../parts/Differences';
import { Moment } from '../parts/Moment';
import { pageOf } from './filter';
import { Subject } from './Subject';

/** One change; what differs is unfolded on demand. */
export function AuditRow({ namespace, entry }: { namespace: string; entry: AuditEntry }) {
  const [isOpen, setOpen] = useState(false);
  const page = pageOf(entry);
  const subject = <Subject subject={entry.subject} />;
  return (
    <li className="sheet change">
      <p className="row">
        <strong>{entry.action}</strong>
        {page === undefined ? subject : <Link to={`/${namespace}/${page}`}>{subject}</Link>}
        <span className="quiet">
          by {entry.actor}, <Moment at={entry.at} />
        </span>
      </p>
      <details
        onToggle={(event) => {
          setOpen(event.currentTarget.open);
        }}
      >
        <summary>
          What changed <span className="unseen">{`in ${entry.action} of ${entry.subject}`}</span>
        </summary>
        {isOpen && (
          <Differences
            label={`Fields that ${entry.action} changed`}
            before={entry.before}
            after={entry.after}
          />
        )}
      </details>
    </li>
  );
}
