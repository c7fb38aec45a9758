import { shortSubject } from '../modules/names';

/** What a change was made to; long digests and keys as people compare them. */
export function Subject({ subject }: { subject: string }) {
  return <code title={subject}>{shortSubject(subject)}</code>;
}
