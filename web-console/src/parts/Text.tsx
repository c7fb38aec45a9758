import type { InputHTMLAttributes, TextareaHTMLAttributes } from 'react';

import { Field, type FieldWords } from './Field';

interface Words extends FieldWords {
  value: string;
  onChange: (value: string) => void;
}

type Own = keyof Words;

/** A line of text. */
export function TextLine({
  label,
  hint,
  wrong,
  onChange,
  ...input
}: Words & Omit<InputHTMLAttributes<HTMLInputElement>, Own>) {
  return (
    <Field label={label} hint={hint} wrong={wrong}>
      {(control) => (
        <input
          {...control}
          autoComplete="off"
          spellCheck={false}
          {...input}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
      )}
    </Field>
  );
}

/** Several lines of text. */
export function TextLines({
  label,
  hint,
  wrong,
  onChange,
  ...area
}: Words & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, Own>) {
  return (
    <Field label={label} hint={hint} wrong={wrong}>
      {(control) => (
        <textarea
          {...control}
          spellCheck={false}
          {...area}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
      )}
    </Field>
  );
}
