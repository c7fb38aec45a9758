import { CopyLine } from '../parts/CopyLine';
import { call, quoted } from '../parts/Equals';

interface FileEqualsProps {
  command: string[];
  path: string;
  file: string;
}

/** The same sending of a file as a command and as a call, to copy. */
export function FileEquals({ command, path, file }: FileEqualsProps) {
  return (
    <details className="equals">
      <summary>The same from a terminal</summary>
      <CopyLine title="slipway" text={['slipway', ...command, file].map(quoted).join(' ')} />
      <CopyLine title="curl" text={sending(path, file)} />
    </details>
  );
}

export function sending(path: string, file: string): string {
  const headers = { 'Content-Type': 'application/wasm' };
  return `${call({ method: 'POST', path, headers })} --data-binary ${quoted(`@${file}`)}`;
}
