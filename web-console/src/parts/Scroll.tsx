import type { ReactNode } from 'react';

/** What may be wider than the screen; it scrolls by itself, by keys too. */
export function Scroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="sheet scroll" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
