import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';

import { namespaceKey } from '../api/keys';
import { type ProviderView, type Settings, swapProvider, type SwapReport } from '../api/providers';
import { Action } from '../parts/Action';
import { ProblemNote } from '../parts/ProblemNote';
import { refusedAt } from '../parts/refused';
import { AskSwap } from './AskSwap';
import { configOf, draftOf, EMPTY_DRAFT } from './config';
import { ConfigFields } from './ConfigFields';
import { currentOf } from './Conflict';
import { typeOf } from './providerTypes';
import { TypeField } from './TypeField';

interface SwapFormProps {
  namespace: string;
  provider: ProviderView;
  onSwapped: (report: SwapReport | undefined) => void;
}

/** Chooses what takes a provider's place, and asks before it does. */
export function SwapForm({ namespace, provider, onSwapped }: SwapFormProps) {
  // What the form was filled from: if it is another one by now, the platform refuses the swap.
  const [read] = useState(provider);
  const { contract } = read;
  const [type, setType] = useState(typeOf(contract, read.type)?.name ?? 'function');
  const fields = typeOf(contract, type)?.fields ?? [];
  const [draft, setDraft] = useState(() => draftOf(fields, read.config));
  const [isAsking, setAsking] = useState(false);
  const queries = useQueryClient();
  const settings: Settings = { contract, type, config: configOf(fields, draft) };
  const swap = useMutation({
    // What was sent may hold secrets: it is forgotten with this form.
    gcTime: 0,
    mutationFn: (revision: number) => swapProvider(namespace, read.name, revision, settings),
    onSuccess: (swapped) => {
      queries.setQueryData(namespaceKey(namespace, 'providers', read.name), swapped);
      onSwapped(swapped.swap);
    },
    onError: (error) => {
      setAsking(currentOf(error) !== undefined);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: namespaceKey(namespace) }),
  });

  function choose(next: string) {
    setType(next);
    setDraft(next === read.type ? draftOf(typeOf(contract, next)?.fields ?? [], read.config) : EMPTY_DRAFT);
    swap.reset();
  }

  function submit(event: SubmitEvent) {
    event.preventDefault();
    swap.reset();
    setAsking(true);
  }

  return (
    <form className="sheet form" onSubmit={submit}>
      <p>
        Now it is <strong>{read.type}</strong> for {contract}. <strong>Data does not move by itself.</strong>{' '}
        {typeOf(contract, read.type)?.data}
      </p>
      <TypeField contract={contract} type={type} wrong={refusedAt(swap.error, 'type')} onChange={choose} />
      <fieldset>
        <legend>Configuration of {type}</legend>
        <ConfigFields
          fields={fields}
          draft={draft}
          kept={type === read.type ? read.config : {}}
          error={swap.error}
          onChange={setDraft}
        />
      </fieldset>
      {!isAsking && <ProblemNote error={swap.error} />}
      <div className="actions">
        <Action type="submit" isPrimary isDisabled={swap.isPending}>
          Swap {read.name} …
        </Action>
      </div>
      {isAsking && (
        <AskSwap
          namespace={namespace}
          read={read}
          settings={settings}
          fields={fields}
          swap={swap}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </form>
  );
}
