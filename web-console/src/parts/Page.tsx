import { type ReactNode, useEffect } from 'react';

interface PageProps {
  title: string;
  action?: ReactNode;
  children: ReactNode;
}

/** A page: its heading, its one primary action, and what it shows. */
export function Page({ title, action, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Slipway`;
  }, [title]);
  return (
    <>
      <header className="page-head">
        <h1>{title}</h1>
        {action}
      </header>
      {children}
    </>
  );
}
