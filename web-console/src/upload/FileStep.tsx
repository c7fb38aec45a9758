import { useState } from 'react';

import { Refusal } from '../api/refusal';
import { modulesPath, uploadModule, type Verdict, verifyModule } from '../api/uploads';
import { TrustAsk } from '../issuers/TrustAsk';
import { Action } from '../parts/Action';
import { ProblemNote } from '../parts/ProblemNote';
import { FileEquals } from './FileEquals';
import { FilePicker } from './FilePicker';
import { Sent } from './Sent';
import { SignHint } from './SignHint';
import { useSending } from './useSending';
import { VerdictSheets } from './VerdictSheets';
import { faultOf, faultOfSize, type FileFault } from './wasmFile';

interface FileStepProps {
  namespace: string;
  onVerdict: (isAccepted: boolean) => void;
  onStored: (digest: string) => void;
}

/** Takes a file, shows the verdict on it, and uploads it once it is accepted. */
export function FileStep({ namespace, onVerdict, onStored }: FileStepProps) {
  const [file, setFile] = useState<File>();
  const [fault, setFault] = useState<FileFault>();
  const verify = useSending(
    (sent, progress) => verifyModule(namespace, sent, progress),
    ({ accepted }) => {
      onVerdict(accepted);
    },
  );
  const upload = useSending(
    (sent, progress) => uploadModule(namespace, sent, progress),
    ({ digest }) => {
      onStored(digest);
    },
  );
  const limit = limitOf(verify.error);
  const [known, setKnown] = useState(limit);
  if (limit !== undefined && limit !== known) {
    setKnown(limit);
  }
  const isBusy = verify.isPending || upload.isPending;

  async function pick(picked: File) {
    setFile(picked);
    verify.reset();
    upload.reset();
    onVerdict(false);
    const found = await faultOf(picked, known);
    setFault(found);
    if (!found) {
      verify.mutate(picked);
    }
  }

  return (
    <>
      <FilePicker
        isPrimary={verify.data === undefined}
        isDisabled={isBusy}
        onPick={(picked) => void pick(picked)}
      />
      {file && fault && <Unfit what={`${file.name} was not sent`} fault={fault} />}
      {file && verify.isPending && <Sent name={file.name} share={verify.share} verb="verifying" />}
      {file && upload.isPending && <Sent name={file.name} share={upload.share} verb="storing" />}
      {file && limit !== undefined ? (
        <Unfit what={`${file.name} was refused`} fault={faultOfSize(file.size, limit)} />
      ) : (
        <ProblemNote error={verify.error} />
      )}
      <ProblemNote error={upload.error} />
      {file && verify.data && (
        <VerdictSheets namespace={namespace} verdict={verify.data} file={file.name}>
          <Next
            namespace={namespace}
            file={file.name}
            verdict={verify.data}
            isBusy={isBusy}
            onUpload={() => {
              upload.mutate(file);
            }}
            onTrusted={() => {
              verify.mutate(file);
            }}
          />
        </VerdictSheets>
      )}
    </>
  );
}

/** The size that the platform takes at most, if it has refused a larger one. */
export function limitOf(error: unknown): number | undefined {
  const limit = error instanceof Refusal && error.code === 'body-too-large' && error.fields.limit;
  return typeof limit === 'number' ? limit : undefined;
}

function Unfit({ what, fault }: { what: string; fault: FileFault }) {
  return (
    <div role="alert" className="problem">
      <strong>{what}</strong>
      <p>{fault.what}</p>
      <p className="fix">{fault.fix}</p>
    </div>
  );
}

interface NextProps {
  namespace: string;
  file: string;
  verdict: Verdict;
  isBusy: boolean;
  onUpload: () => void;
  onTrusted: () => void;
}

/** What one can do with a verdict: upload, trust the issuer, or sign the module. */
function Next({ namespace, file, verdict, isBusy, onUpload, onTrusted }: NextProps) {
  const [isTrusting, setTrusting] = useState(false);
  const failed = verdict.checks.filter(({ outcome }) => outcome === 'failed').map(({ check }) => check);
  const issuer = failed.includes('issuer') ? verdict.claims?.issuer : undefined;
  if (verdict.accepted) {
    return (
      <>
        <Action isPrimary isDisabled={isBusy} onPress={onUpload}>
          Upload
        </Action>
        <FileEquals
          command={['modules', 'upload', '-n', namespace]}
          path={modulesPath(namespace)}
          file={file}
        />
      </>
    );
  }
  return (
    <>
      {failed.some((check) => RESIGNED.includes(check)) && (
        <SignHint file={file} isHttp={verdict.abi !== 'exports'} claims={verdict.claims ?? undefined} />
      )}
      {issuer !== undefined && (
        <Action
          isPrimary
          isDisabled={isBusy}
          onPress={() => {
            setTrusting(true);
          }}
        >
          Trust its issuer
        </Action>
      )}
      {isTrusting && issuer !== undefined && (
        <TrustAsk
          namespace={namespace}
          accountKey={issuer}
          onClose={() => {
            setTrusting(false);
          }}
          onTrusted={onTrusted}
        />
      )}
      <FileEquals
        command={['modules', 'verify', '-n', namespace]}
        path={`${modulesPath(namespace)}/verify`}
        file={file}
      />
    </>
  );
}

/** Checks whose failure is mended by signing anew. */
const RESIGNED = ['token', 'signature', 'hash', 'times'];
