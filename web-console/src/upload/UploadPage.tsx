import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';

import { Action } from '../parts/Action';
import { Page } from '../parts/Page';
import { FileStep } from './FileStep';
import { ReleaseStep } from './ReleaseStep';
import { Steps } from './Steps';
import { VersionStep } from './VersionStep';

/** The way of a module from a file to an address: verify, upload, make a version, release it. */
export function UploadPage() {
  const { namespace = 'default' } = useParams();
  const [params, setParams] = useSearchParams();
  const [isAccepted, setAccepted] = useState(false);
  const [isReleased, setReleased] = useState(false);
  const digest = params.get('module');
  const fn = params.get('function');
  const version = Number(params.get('version'));
  const start = () => {
    setAccepted(false);
    setReleased(false);
    setParams({});
  };
  return (
    <Page title="Upload" action={digest !== null && <Action onPress={start}>Upload another file</Action>}>
      <Steps done={stepsDone(digest !== null, version > 0, isAccepted, isReleased)} />
      {digest === null && (
        <FileStep
          namespace={namespace}
          onVerdict={setAccepted}
          onStored={(stored) => {
            setParams({ module: stored });
          }}
        />
      )}
      {digest !== null && (fn === null || version === 0) && (
        <VersionStep
          namespace={namespace}
          digest={digest}
          onMade={(name, number) => {
            setParams({ module: digest, function: name, version: String(number) });
          }}
        />
      )}
      {digest !== null && fn !== null && version > 0 && (
        <ReleaseStep
          namespace={namespace}
          digest={digest}
          fn={fn}
          version={version}
          onReleased={() => {
            setReleased(true);
          }}
        />
      )}
    </Page>
  );
}

/** How many of the steps are done. */
export function stepsDone(
  isStored: boolean,
  isVersion: boolean,
  isAccepted: boolean,
  isReleased: boolean,
): number {
  if (isStored) {
    return isVersion ? (isReleased ? 4 : 3) : 2;
  }
  return isAccepted ? 1 : 0;
}
