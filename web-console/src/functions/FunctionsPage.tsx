import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';

import { type FunctionView, listFunctions } from '../api/functions';
import { namespaceKey } from '../api/keys';
import { useFeed, useLatest } from '../events/EventsProvider';
import { errorShare, percent, perSecond, rate, versionsOf } from '../overview/figures';
import { Badge } from '../parts/Badge';
import { Empty } from '../parts/Empty';
import { Loaded } from '../parts/Loaded';
import { Moment } from '../parts/Moment';
import { Page } from '../parts/Page';
import { Table } from '../parts/Table';
import { stateOf } from './stateOf';

/** The namespace's functions and what each serves. */
export function FunctionsPage() {
  const { namespace = 'default' } = useParams();
  const query = useQuery({
    queryKey: namespaceKey(namespace, 'functions'),
    queryFn: () => listFunctions(namespace),
  });
  return (
    <Page
      title="Functions"
      action={
        <Link className="action primary" to={`/${namespace}/upload`}>
          Upload a module
        </Link>
      }
    >
      <Loaded query={query}>
        {(functions) =>
          functions.length === 0 ? (
            <Empty title="No functions yet">
              <p>Upload a module; from its verdict you make a function and release it.</p>
            </Empty>
          ) : (
            <FunctionTable namespace={namespace} functions={functions} />
          )
        }
      </Loaded>
    </Page>
  );
}

function FunctionTable({ namespace, functions }: { namespace: string; functions: FunctionView[] }) {
  return (
    <Table
      label="Functions"
      columns={['Function', 'State', 'Release', 'Serving', 'Requests/s', 'Errors', 'Created']}
      numbers={['Requests/s', 'Errors']}
    >
      {functions.map((each) => (
        <FunctionRow key={each.name} namespace={namespace} function={each} />
      ))}
    </Table>
  );
}

function FunctionRow({ namespace, function: each }: { namespace: string; function: FunctionView }) {
  const latest = useLatest();
  const figures = latest?.functions.find(({ name }) => name === each.name);
  const state = useFeed().health?.functions.find(({ name }) => name === each.name);
  return (
    <tr>
      <td>
        <Link to={`/${namespace}/functions/${each.name}`}>{each.name}</Link>
        {each.description !== undefined && each.description !== '' && (
          <p className="quiet">{each.description}</p>
        )}
      </td>
      <td>
        <Badge state={stateOf(each.release, state)} />
      </td>
      <td>{each.release === 0 ? '–' : each.release}</td>
      <td>{figures && figures.versions.length > 0 ? versionsOf(figures) : '–'}</td>
      <td className="number">{latest && figures ? rate(perSecond(figures, latest)) : '–'}</td>
      <td className="number">{percent(figures && errorShare(figures))}</td>
      <td>
        <Moment at={each.createdAt} />
      </td>
    </tr>
  );
}
