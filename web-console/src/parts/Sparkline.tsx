import { useEffect, useRef, useState } from 'react';
import type uPlot from 'uplot';

/** A small chart of the last figures, oldest first. What it shows is said in words too. */
export function Sparkline({ figures, label }: { figures: (number | null)[]; label: string }) {
  const holder = useRef<HTMLSpanElement>(null);
  const [chart, setChart] = useState<uPlot>();
  useEffect(() => {
    const life = new AbortController();
    void drawn(holder.current, life.signal).then(setChart);
    return () => {
      life.abort();
    };
  }, []);
  useEffect(() => {
    chart?.setData([figures.map((_, index) => index), figures]);
  }, [chart, figures]);
  return <span ref={holder} role="img" aria-label={label} className="sparkline" />;
}

/** The words come first: what draws is loaded after them, and without it they stand alone. */
async function drawn(holder: HTMLElement | null, end: AbortSignal): Promise<uPlot | undefined> {
  const library = await import('./chart').catch(() => undefined);
  if (holder === null || library === undefined || end.aborted) {
    return undefined;
  }
  const chart = library.draw(holder);
  end.addEventListener('abort', () => {
    chart.destroy();
  });
  return chart;
}
