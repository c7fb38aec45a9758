import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';

const WIDTH = 140;
const HEIGHT = 36;

/** A chart in a holder, to be destroyed by whoever has drawn it. */
export function draw(holder: HTMLElement): uPlot {
  const colour = getComputedStyle(holder).getPropertyValue('--accent');
  const options: uPlot.Options = {
    width: WIDTH,
    height: HEIGHT,
    cursor: { show: false },
    legend: { show: false },
    axes: [{ show: false }, { show: false }],
    scales: { x: { time: false }, y: { range: (_, __, most) => [0, Math.max(most, 1)] } },
    series: [{}, { stroke: colour, width: 1.5, points: { show: false } }],
  };
  return new uPlot(options, [[], []], holder);
}
