import { useState } from 'react';
import { Link } from 'react-router';

import type { RightsSource } from '../../api/bindings';
import type { Binding } from '../../api/releases';
import { Action } from '../../parts/Action';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import type { FunctionRef } from '../FunctionRef';
import { BindDialog } from './BindDialog';
import { BindingTable } from './BindingTable';
import { bindable, countingVersions, rights } from './rights';
import { RightsMatrix } from './RightsMatrix';
import { UnbindDialog } from './UnbindDialog';
import { useRightsSource } from './useRightsSource';

type Asked = { what: 'bind' | 'change' | 'unbind'; binding: Binding } | undefined;

/** What a function may call: what its claims name, what it is bound to, and what is missing. */
export function BindingsPanel(ref: FunctionRef) {
  const query = useRightsSource(ref);
  return (
    <Loaded query={query}>
      {(source) =>
        source.versions.length === 0 ? (
          <Empty title="No versions yet">
            <p>
              The claims of a version say what may be bound.{' '}
              <Link to={`/${ref.namespace}/upload`}>Upload a module</Link> and make a version of it.
            </p>
          </Empty>
        ) : (
          <Bindings of={ref} source={source} />
        )
      }
    </Loaded>
  );
}

function Bindings({ of, source }: { of: FunctionRef; source: RightsSource }) {
  const [asked, setAsked] = useState<Asked>();
  const versions = countingVersions(source);
  const rows = rights(versions, source.release.bindings);
  const free = bindable(source.versions);
  const needed = rows.find(({ state }) => state === 'needed')?.contract ?? free[0];
  const bind = (contract: string) => {
    setAsked({ what: 'bind', binding: unbound(contract, source) });
  };
  const close = () => {
    setAsked(undefined);
  };
  return (
    <>
      <RightsMatrix
        rows={rows}
        versions={versions}
        free={free}
        isServing={source.release.targets.length > 0}
        onBind={bind}
      />
      <BindingTable
        namespace={of.namespace}
        source={source}
        action={
          needed !== undefined && (
            <Action
              onPress={() => {
                bind(needed);
              }}
            >
              Bind a contract
            </Action>
          )
        }
        onChange={(binding) => {
          setAsked({ what: 'change', binding });
        }}
        onUnbind={(binding) => {
          setAsked({ what: 'unbind', binding });
        }}
      />
      {asked?.what === 'unbind' && (
        <UnbindDialog of={of} source={source} binding={asked.binding} onClose={close} />
      )}
      {(asked?.what === 'bind' || asked?.what === 'change') && (
        <BindDialog
          of={of}
          source={source}
          start={asked.binding}
          isNew={asked.what === 'bind'}
          onClose={close}
        />
      )}
    </>
  );
}

function unbound(contract: string, { providers }: RightsSource): Binding {
  const provider = providers.find((each) => each.contract === contract)?.name ?? '';
  return { contract, link: 'default', provider, values: {}, scope: 'function' };
}
