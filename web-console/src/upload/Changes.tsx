import type { Schemas } from '../api/types';
import { Table } from '../parts/Table';

/** What a release changes, field by field. */
export function Changes({ changes }: { changes: Schemas['Change'][] }) {
  if (changes.length === 0) {
    return <p>It serves all requests already: a release would change nothing.</p>;
  }
  return (
    <Table label="What changes" columns={['Changes', 'Now', 'Then']}>
      {changes.map(({ field, before, after }) => (
        <tr key={field}>
          <td>{field}</td>
          <td>{valueOf(before)}</td>
          <td>{valueOf(after)}</td>
        </tr>
      ))}
    </Table>
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
