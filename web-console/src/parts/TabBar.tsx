import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

interface TabBarProps {
  label: string;
  className: string;
  children: ReactNode;
}

/** Links side by side; on a small screen the chosen one is moved into sight. */
export function TabBar({ label, className, children }: TabBarProps) {
  const bar = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    bar.current?.querySelector('[aria-current=page]')?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [pathname]);
  return (
    <nav ref={bar} aria-label={label} className={className}>
      {children}
    </nav>
  );
}
