import type { Allowance } from '../api/releases';

const MEANINGS: Record<Allowance, string> = {
  'unbound-capability': 'Release it although capabilities are not bound: calls of them fail until they are.',
  'older-revision': 'Release it although its revision is older than the one that serves.',
};

interface AllowProps {
  offered: Allowance | undefined;
  allowed: Allowance[];
  onChange: (allowed: Allowance[]) => void;
}

/** What one may accept to have a refused release made all the same. */
export function Allow({ offered, allowed, onChange }: AllowProps) {
  const shown = offered && !allowed.includes(offered) ? [...allowed, offered] : allowed;
  if (shown.length === 0) {
    return null;
  }
  return (
    <fieldset className="allow">
      <legend>Accept it</legend>
      {shown.map((each) => (
        <label key={each}>
          <input
            type="checkbox"
            checked={allowed.includes(each)}
            onChange={(event) => {
              onChange(event.target.checked ? [...allowed, each] : allowed.filter((other) => other !== each));
            }}
          />
          <span>
            {MEANINGS[each]} <code>{each}</code>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
