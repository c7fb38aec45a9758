import { useState } from 'react';
import { Link } from 'react-router';

import type { Target } from '../../api/releases';
import type { VersionView } from '../../api/versions';
import { Action } from '../../parts/Action';
import { Badge } from '../../parts/Badge';
import { Moment } from '../../parts/Moment';
import type { FunctionRef } from '../FunctionRef';
import { share } from '../releases/changes';
import { VersionDetail } from './VersionDetail';

interface VersionRowsProps extends FunctionRef {
  version: VersionView;
  targets: Target[];
  signer: string | undefined;
  columns: number;
  onDelete: () => void;
}

/** The digits that tell digests apart at a glance. */
const SHORT = 12;

/** A version in a row, and below it on demand all that is known of its module. */
export function VersionRows({ version, targets, signer, columns, onDelete, ...ref }: VersionRowsProps) {
  const [isOpen, setOpen] = useState(false);
  const { number, digest, revision, capabilities, issuer, createdAt, createdBy } = version;
  const weight = targets.find((target) => target.version === number)?.weight;
  const sum = targets.reduce((total, target) => total + target.weight, 0);
  return (
    <>
      <tr>
        <th scope="row">{number}</th>
        <td>{weight === undefined ? '–' : <Badge state={`serves ${share(weight, sum)}`} />}</td>
        <td>
          <code title={digest}>{digest.replace('sha256:', '').slice(0, SHORT)}…</code>
        </td>
        <td>{revision}</td>
        <td>{capabilities.length === 0 ? 'none' : capabilities.join(', ')}</td>
        <td>{signer ?? <code>{issuer.slice(0, SHORT)}…</code>}</td>
        <td>
          <Moment at={createdAt} /> <span className="quiet">by {createdBy}</span>
        </td>
        <td>
          <div className="row">
            <button
              type="button"
              className="action"
              aria-expanded={isOpen}
              aria-label={`Details of version ${number}`}
              onClick={() => {
                setOpen(!isOpen);
              }}
            >
              Details
            </button>
            {weight === undefined && (
              <Link
                className="action"
                aria-label={`Swap to version ${number}`}
                to={`/${ref.namespace}/functions/${ref.name}/swap?to=${number}`}
              >
                Swap to it
              </Link>
            )}
            <Action label={`Delete version ${number}`} onPress={onDelete}>
              Delete
            </Action>
          </div>
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={columns}>
            <VersionDetail {...ref} version={version} signer={signer} />
          </td>
        </tr>
      )}
    </>
  );
}
