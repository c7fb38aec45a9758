import type { Schemas } from '../api/types';
import { Scroll } from '../parts/Scroll';

/** What a release changes, field by field. */
export function Changes({ changes }: { changes: Schemas['Change'][] }) {
  if (changes.length === 0) {
    return <p>It serves all requests already: a release would change nothing.</p>;
  }
  return (
    <Scroll label="What changes">
      <table>
        <thead>
          <tr>
            <th scope="col">Changes</th>
            <th scope="col">Now</th>
            <th scope="col">Then</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ field, before, after }) => (
            <tr key={field}>
              <td>{field}</td>
              <td>{valueOf(before)}</td>
              <td>{valueOf(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** A value of a release in words; targets as versions with their shares. */
export function valueOf(value: unknown): string {
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) {
    return 'nothing';
  }
  if (Array.isArray(value) && value.every(isTarget)) {
    const sum = value.reduce((total, { weight }) => total + weight, 0);
    return value
      .map(({ version, weight }) => `version ${version}: ${Math.round((weight * 100) / sum)} %`)
      .join(', ');
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function isTarget(value: unknown): value is { version: number; weight: number } {
  return typeof value === 'object' && value !== null && 'version' in value && 'weight' in value;
}
