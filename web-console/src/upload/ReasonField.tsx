import { TextLine } from '../parts/Text';

interface ReasonFieldProps {
  value: string;
  onChange: (value: string) => void;
}

/** Why something is done, for the history. */
export function ReasonField({ value, onChange }: ReasonFieldProps) {
  return <TextLine label="Reason (for the history, may be empty)" value={value} onChange={onChange} />;
}
