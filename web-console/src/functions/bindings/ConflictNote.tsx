import type { Release } from '../../api/bindings';
import { Action } from '../../parts/Action';
import { Moment } from '../../parts/Moment';
import type { BindingChange } from './useBindingChange';
import { differences } from './rights';

/** Says who has changed the function meanwhile and what, and lets one go on from there. */
export function ConflictNote({ change: { seen, conflict, goOn } }: { change: BindingChange }) {
  if (!conflict) {
    return null;
  }
  const changes = [...differences(seen.bindings, conflict.bindings), ...targetChange(seen, conflict)];
  return (
    <div role="alert" className="problem">
      <strong>Somebody else has changed the function.</strong>
      <p>
        {conflict.createdBy} made release {conflict.number} on <Moment at={conflict.createdAt} />
        {conflict.reason !== undefined && ` (“${conflict.reason}”)`}; you saw release {seen.number}. Nothing
        of yours is done yet.
      </p>
      {changes.length > 0 && (
        <ul aria-label="What has changed">
          {changes.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
      <Action onPress={goOn}>Go on from release {conflict.number}</Action>
    </div>
  );
}

function targetChange(seen: Release, now: Release): string[] {
  const [before, after] = [seen, now].map(({ targets }) => said(targets));
  return before === after ? [] : [`it serves ${after ?? ''}, not ${before ?? ''}`];
}

function said(targets: Release['targets']): string {
  const texts = targets.map(({ version, weight }) => `version ${version} (weight ${weight})`);
  return texts.length === 0 ? 'nothing' : texts.join(' and ');
}
