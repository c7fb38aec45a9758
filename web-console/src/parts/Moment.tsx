const WHOLE = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'long' });
const TIME = { hour: 'numeric', minute: '2-digit', second: '2-digit' } as const;
const THIS_YEAR = new Intl.DateTimeFormat(undefined, { month: 'short', day: 'numeric', ...TIME });
const OTHER_YEAR = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });

/** A point in time as it is on the reader's clock, which need not be told which year it is. */
export function Moment({ at }: { at: string }) {
  const date = new Date(at);
  const isThisYear = date.getFullYear() === new Date().getFullYear();
  return (
    <time dateTime={at} title={WHOLE.format(date)}>
      {(isThisYear ? THIS_YEAR : OTHER_YEAR).format(date)}
    </time>
  );
}
