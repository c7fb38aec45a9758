import type { VersionView } from '../../api/versions';
import { Action } from '../../parts/Action';
import { Scroll } from '../../parts/Scroll';
import { label, type Right, type RightState } from './rights';

const MARKS: Record<RightState, { look: string; word: string }> = {
  granted: { look: 'good', word: 'granted' },
  implicit: { look: 'good', word: 'granted' },
  needed: { look: 'bad', word: 'needed, not bound' },
  unclaimed: { look: 'neutral', word: 'bound, not claimed' },
};

interface RightsMatrixProps {
  rows: Right[];
  versions: VersionView[];
  isServing: boolean;
  /** The contracts that may be bound. */
  free: string[];
  onBind: (contract: string) => void;
}

/** The function's rights: what its versions claim beside what is bound, and what is missing. */
export function RightsMatrix({ rows, versions, isServing, free, onBind }: RightsMatrixProps) {
  return (
    <section aria-labelledby="rights">
      <h2 id="rights">Rights</h2>
      <p className="quiet">
        It may call what its claims name and its release binds.
        {!isServing && ' It serves nothing yet: these are the claims of its newest version.'}
      </p>
      {rows.length === 0 ? (
        <p>Its claims name no contract, and nothing is bound: it may call nothing.</p>
      ) : (
        <Scroll label="Rights matrix">
          <table className="rights">
            <thead>
              <tr>
                <th scope="col">Contract</th>
                <th scope="col">Right</th>
                {versions.map(({ number }) => (
                  <th scope="col" key={number}>
                    Version {number}
                  </th>
                ))}
                <th scope="col">Bound to</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <RightRow key={row.contract} row={row} versions={versions} free={free} onBind={onBind} />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}

function RightRow({
  row,
  versions,
  free,
  onBind,
}: Pick<RightsMatrixProps, 'versions' | 'free' | 'onBind'> & { row: Right }) {
  const { look, word } = MARKS[row.state];
  return (
    <tr className={`right-${row.state}`}>
      <th scope="row">{row.contract}</th>
      <td>
        <span className={`badge ${look}`}>{word}</span>
        {row.state === 'needed' && <Needed contract={row.contract} free={free} onBind={onBind} />}
        {row.state === 'unclaimed' && (
          <p className="quiet">Calls are denied: unbind it, or sign a version with it.</p>
        )}
      </td>
      {versions.map(({ number }) => (
        <td key={number}>{row.claimedBy.includes(number) ? 'claims it' : 'no claim'}</td>
      ))}
      <td>
        {row.bindings.map((binding) => (
          <div key={binding.link}>
            {binding.provider}
            {binding.link !== 'default' && <span className="quiet"> as {label(binding)}</span>}
          </div>
        ))}
        {row.bindings.length === 0 && <span className="quiet">{row.note ?? 'nothing'}</span>}
      </td>
    </tr>
  );
}

function Needed({
  contract,
  free,
  onBind,
}: Pick<RightsMatrixProps, 'free' | 'onBind'> & { contract: string }) {
  if (!free.includes(contract)) {
    return <p className="quiet">Calls are denied. The newest version does not claim it any more.</p>;
  }
  return (
    <p className="next-step">
      Calls are denied until it is bound.{' '}
      <Action
        label={`Bind ${contract}`}
        onPress={() => {
          onBind(contract);
        }}
      >
        Bind it
      </Action>
    </p>
  );
}
