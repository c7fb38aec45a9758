import type { Claims } from '../api/modules';
import { CopyLine } from '../parts/CopyLine';
import { quoted } from '../parts/Equals';

interface SignHintProps {
  file: string;
  isHttp: boolean;
  /** What it was signed with before, if it was. */
  claims: Claims | undefined;
}

/** How a module gets its signature: the lines to copy. */
export function SignHint({ file, isHttp, claims }: SignHintProps) {
  return (
    <section className="hint" aria-labelledby="sign">
      <h3 id="sign">Sign it</h3>
      <p>Make the two keys once and keep them: one is yours, one is the function&rsquo;s.</p>
      <CopyLine title="account key" text="slipway keygen --role account -o account.nk" />
      <CopyLine title="module key" text="slipway keygen --role module -o module.nk" />
      <p>Then sign each build with a higher revision, and one --cap for each contract that it may use.</p>
      <CopyLine title="sign" text={signing(file, isHttp, claims)} />
      <p>Drop the signed file here afterwards.</p>
    </section>
  );
}

/** The line that signs a file; one that was signed keeps its name and rights under the next revision. */
export function signing(
  file: string,
  isHttp: boolean,
  claims?: Pick<Claims, 'name' | 'revision' | 'capabilities'>,
): string {
  const stem = file.replace(/\.wasm$/, '');
  const words = [
    'sign',
    file,
    '--issuer',
    'account.nk',
    '--subject',
    'module.nk',
    '--name',
    claims?.name ?? stem,
    '--rev',
    `${(claims?.revision ?? 0) + 1}`,
  ];
  const rights = claims?.capabilities ?? (isHttp ? ['wascc:http_server'] : []);
  const caps = rights.flatMap((right) => ['--cap', right]);
  return ['slipway', ...words, ...caps, '-o', `${stem}-signed.wasm`].map(quoted).join(' ');
}
