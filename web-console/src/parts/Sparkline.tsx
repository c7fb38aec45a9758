import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';

const WIDTH = 140;
const HEIGHT = 36;

/** A small chart of the last figures, oldest first. What it shows is said in words too. */
export function Sparkline({ figures, label }: { figures: (number | null)[]; label: string }) {
  const holder = useRef<HTMLSpanElement>(null);
  const chart = useRef<uPlot>(undefined);
  useEffect(() => {
    if (holder.current) {
      chart.current = new uPlot(options(holder.current), [[], []], holder.current);
    }
    return () => {
      chart.current?.destroy();
    };
  }, []);
  useEffect(() => {
    chart.current?.setData([figures.map((_, index) => index), figures]);
  }, [figures]);
  return <span ref={holder} role="img" aria-label={label} className="sparkline" />;
}

function options(holder: HTMLElement): uPlot.Options {
  const colour = getComputedStyle(holder).getPropertyValue('--accent');
  return {
    width: WIDTH,
    height: HEIGHT,
    cursor: { show: false },
    legend: { show: false },
    axes: [{ show: false }, { show: false }],
    scales: { x: { time: false }, y: { range: (_, __, most) => [0, Math.max(most, 1)] } },
    series: [{}, { stroke: colour, width: 1.5, points: { show: false } }],
  };
}
