import type { Release } from '../../api/releases';
import { Action } from '../../parts/Action';
import { Badge } from '../../parts/Badge';
import { Moment } from '../../parts/Moment';
import { ChangeList } from './ChangeList';
import { shares } from './changes';

interface ReleaseEntryProps {
  release: Release;
  isCurrent?: boolean;
  onRollBack?: () => void;
}

/** A release of the history: what it serves and has changed, who made it, and why. */
export function ReleaseEntry({ release, isCurrent = false, onRollBack }: ReleaseEntryProps) {
  const { number, kind, targets, reason, createdAt, createdBy, changes = [] } = release;
  return (
    <li className="sheet">
      <div className="row apart">
        <h3>
          Release {number} <span className="quiet">serves {shares(targets)}</span>
        </h3>
        <div className="row">
          {isCurrent && <Badge state="current" />}
          {kind && <Badge state={kind} />}
          {!isCurrent && onRollBack && (
            <Action label={`Roll back to release ${number}`} onPress={onRollBack}>
              Roll back to it
            </Action>
          )}
        </div>
      </div>
      {reason !== undefined && <p>“{reason}”</p>}
      <ChangeList changes={changes} />
      {createdAt !== undefined && (
        <p className="quiet">
          by {createdBy}, <Moment at={createdAt} />
        </p>
      )}
    </li>
  );
}
