import { said } from '../../api/duration';
import { Scroll } from '../../parts/Scroll';
import { parts, type Progress, type Run } from './progress';

/** Since pressing, by version: what was answered, what has failed, and what is in flight now. */
export function Counters({ run, progress }: { run: Run; progress: Progress | undefined }) {
  const { old, new: brought, kept } = parts(run);
  const rows = [
    ...old.map((version) => ({ version, part: 'old' })),
    ...kept.map((version) => ({ version, part: 'stays' })),
    ...brought.map((version) => ({ version, part: 'new' })),
  ];
  return (
    <Scroll label="Counted since pressing">
      <table className="counters">
        <caption>
          Counted since pressing{progress && `, ${said(progress.lookedAt - run.pressedAt)} ago`}
        </caption>
        <thead>
          <tr>
            <th scope="col">Version</th>
            <th scope="col" className="number">
              Answered
            </th>
            <th scope="col" className="number">
              Failed
            </th>
            <th scope="col" className="number">
              In flight
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ version, part }) => (
            <tr key={version}>
              <th scope="row">
                version {version} ({part})
              </th>
              <td className="number counter">
                {progress ? (progress.ended.get(version)?.answered ?? 0) : '–'}
              </td>
              <Failed count={progress && (progress.ended.get(version)?.failed ?? 0)} />
              <td className="number counter">
                {progress?.inFlight ? (progress.inFlight.get(version) ?? 0) : '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Failed({ count }: { count: number | undefined }) {
  return <td className={count ? 'number counter failing' : 'number counter'}>{count ?? '–'}</td>;
}
