import { type ReactNode, useId } from 'react';

import { useArrival } from '../parts/useArrival';

/** A step of the way. Its heading takes the focus when it appears, since what had it is gone. */
export function StepSheet({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  const heading = useArrival<HTMLHeadingElement>();
  return (
    <section className="sheet" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}
