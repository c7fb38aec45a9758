import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import { namespaceKey } from '../api/keys';
import { readModule } from '../api/modules';
import { currentRelease, type Release } from '../api/releases';
import { Loaded } from '../parts/Loaded';
import { Released } from './Released';
import { ReleaseForm } from './ReleaseForm';
import { StepSheet } from './StepSheet';

interface ReleaseStepProps {
  namespace: string;
  digest: string;
  fn: string;
  version: number;
  onReleased: () => void;
}

/** Releases a version for all requests, and says where the function answers then. */
export function ReleaseStep({ namespace, digest, fn, version, onReleased }: ReleaseStepProps) {
  const [made, setMade] = useState<Release>();
  const module = useQuery({
    queryKey: namespaceKey(namespace, 'modules', digest),
    queryFn: () => readModule(namespace, digest),
  });
  const current = useQuery({
    queryKey: namespaceKey(namespace, 'functions', fn, 'release'),
    queryFn: () => currentRelease(namespace, fn),
    staleTime: 0,
  });
  const client = useQueryClient();
  useEffect(() => {
    if (made) {
      void client.invalidateQueries({ queryKey: namespaceKey(namespace) });
    }
  }, [client, made, namespace]);
  if (made) {
    return (
      <StepSheet title={`Version ${version} of ${fn} serves`}>
        <Loaded query={module}>
          {({ claims }) => (
            <Released
              namespace={namespace}
              fn={fn}
              release={made.number}
              capabilities={claims.capabilities}
            />
          )}
        </Loaded>
      </StepSheet>
    );
  }
  return (
    <StepSheet title={`Release version ${version} of ${fn}`}>
      <Loaded query={current}>
        {(release) => (
          <ReleaseForm
            namespace={namespace}
            fn={fn}
            version={version}
            current={release}
            onReleased={(done) => {
              setMade(done);
              onReleased();
            }}
          />
        )}
      </Loaded>
    </StepSheet>
  );
}
