import { millis, said } from '../../api/duration';
import type { Release } from '../../api/releases';

/** Whether invocations share instances, and how many run at once. */
export function InstanceSection({ instances }: { instances: Release['instances'] }) {
  const { policy, size, maxInvocations, maxIdle, maxConcurrency } = instances;
  const isWarm = policy === 'warm';
  return (
    <section className="sheet" aria-labelledby="instances">
      <h2 id="instances">Instances</h2>
      <dl className="facts">
        <dt>Policy</dt>
        <dd>
          <strong>{policy}</strong>:{' '}
          {isWarm
            ? 'instances serve one invocation after the other, and keep their memory'
            : 'each invocation has an instance of its own'}
        </dd>
        {isWarm && (
          <>
            <dt>Idle ones kept</dt>
            <dd>{size} of each version</dd>
            <dt>An instance serves</dt>
            <dd>{maxInvocations?.toLocaleString('en')} invocations at most</dd>
            <dt>Idle at most</dt>
            <dd>{said(millis(maxIdle ?? ''))}</dd>
          </>
        )}
        <dt>In flight at once</dt>
        <dd>{maxConcurrency?.toLocaleString('en') ?? 'the platform’s number'}</dd>
      </dl>
    </section>
  );
}
