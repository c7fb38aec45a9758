import type { ReactNode } from 'react';

/** What a page says that has nothing to show: the next step. */
export function Empty({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="empty">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
