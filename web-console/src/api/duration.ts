const FORM = /^(-)?P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** Milliseconds of an ISO 8601 duration, as the platform writes them; NaN if it is none. */
export function millis(duration: string): number {
  const match = FORM.exec(duration);
  if (!match) {
    return Number.NaN;
  }
  const [, sign, days, hours, minutes, seconds] = match;
  const total =
    ((Number(days ?? 0) * 24 + Number(hours ?? 0)) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds ?? 0);
  return (sign ? -1 : 1) * total * 1000;
}

/** A time as people say it: 0.35 ms, 12 ms, 1.2 s, 5 min. */
export function said(milliseconds: number): string {
  if (Number.isNaN(milliseconds)) {
    return '–';
  }
  if (milliseconds < 1) {
    return `${milliseconds.toFixed(2)} ms`;
  }
  if (milliseconds < 1000) {
    return `${milliseconds < 10 ? milliseconds.toFixed(1) : milliseconds.toFixed(0)} ms`;
  }
  return milliseconds < 120_000
    ? `${(milliseconds / 1000).toFixed(1)} s`
    : `${Math.round(milliseconds / 60_000)} min`;
}
