import { CopyLine } from '../parts/CopyLine';
import { quoted } from '../parts/Equals';

/** How a module gets its signature: the lines to copy. */
export function SignHint({ file, isHttp }: { file: string; isHttp: boolean }) {
  return (
    <section className="hint" aria-labelledby="sign">
      <h3 id="sign">Sign it</h3>
      <p>Make the two keys once and keep them: one is yours, one is the function&rsquo;s.</p>
      <CopyLine title="account key" text="slipway keygen --role account -o account.nk" />
      <CopyLine title="module key" text="slipway keygen --role module -o module.nk" />
      <p>Then sign each build with a higher revision, and one --cap for each contract that it may use.</p>
      <CopyLine title="sign" text={signing(file, isHttp)} />
      <p>Drop the signed file here afterwards.</p>
    </section>
  );
}

export function signing(file: string, isHttp: boolean): string {
  const name = file.replace(/\.wasm$/, '');
  const words = [
    'sign',
    file,
    '--issuer',
    'account.nk',
    '--subject',
    'module.nk',
    '--name',
    name,
    '--rev',
    '1',
  ];
  const cap = isHttp ? ['--cap', 'wascc:http_server'] : [];
  return ['slipway', ...words, ...cap, '-o', `${name}-signed.wasm`].map(quoted).join(' ');
}
