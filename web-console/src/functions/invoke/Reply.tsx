import { millis, said } from '../../api/duration';
import type { InvokeReply } from '../../api/invoke';
import type { FunctionRef } from '../FunctionRef';
import { decoded, size } from './bytes';
import { HostCalls } from './HostCalls';
import { Remedy } from './Remedy';

interface ReplyProps extends FunctionRef {
  reply: InvokeReply;
  isOld: boolean;
}

/** How an invocation ended: the guest's answer or why there is none, its time and its host calls. */
export function Reply({ namespace, name, reply, isOld }: ReplyProps) {
  const { outcome, http, payload, results, detail, version, report } = reply;
  const isAnswered = outcome === 'answered';
  return (
    <section className="sheet" aria-labelledby="answer" aria-busy={isOld}>
      <h2 id="answer">Answer</h2>
      <p className="row" role="status">
        <span className={`badge ${isAnswered ? 'good' : 'bad'}`}>{outcome}</span>
        {http && <strong>HTTP {http.status}</strong>}
        <span className="quiet">
          version {version} · {said(millis(report.duration))} · {hostCalls(reply)}
        </span>
      </p>
      {detail !== undefined && <p className="cause">{detail}</p>}
      <Remedy namespace={namespace} name={name} outcome={outcome} />
      {http && <Headers headers={http.headers} />}
      {http && <Bytes title="Body" base64={http.body} />}
      {payload !== undefined && <Bytes title="Payload" base64={payload} />}
      {results && (
        <>
          <h3>Results</h3>
          <pre className="answer" role="region" aria-label="Results" tabIndex={0}>
            {JSON.stringify(results)}
          </pre>
        </>
      )}
      {report.hostCalls.length > 0 && (
        <HostCalls calls={report.hostCalls} omitted={report.hostCallsOmitted} />
      )}
    </section>
  );
}

function hostCalls({ report: { hostCalls: calls, hostCallsOmitted } }: InvokeReply): string {
  const count = calls.length + hostCallsOmitted;
  return count === 1 ? '1 host call' : `${count} host calls`;
}

function Headers({ headers }: { headers: Record<string, string[]> }) {
  const lines = Object.entries(headers).flatMap(([name, values]) =>
    values.map((value) => [name, value] as const),
  );
  return (
    <>
      <h3>Headers</h3>
      {lines.length === 0 ? (
        <p className="quiet">none</p>
      ) : (
        <dl className="facts">
          {lines.map(([name, value]) => (
            <div key={`${name} ${value}`} className="fact">
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

/** Bytes as text, never as HTML; as base64 if they are none. */
function Bytes({ title, base64 }: { title: string; base64: string }) {
  const text = decoded(base64);
  const kind = text === undefined ? 'not text, shown as base64' : 'text';
  return (
    <>
      <h3>
        {title} <span className="quiet">{base64 === '' ? 'empty' : `${size(base64)} bytes, ${kind}`}</span>
      </h3>
      {base64 !== '' && (
        <pre className="answer" role="region" aria-label={title} tabIndex={0}>
          {text ?? base64}
        </pre>
      )}
    </>
  );
}
