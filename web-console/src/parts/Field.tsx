import { type ReactNode, useId } from 'react';

export interface FieldWords {
  label: string;
  hint?: string | undefined;
  /** Why what is in it was refused. */
  wrong?: string | undefined;
}

interface FieldProps extends FieldWords {
  children: (control: { id: string; 'aria-describedby': string; 'aria-invalid': boolean }) => ReactNode;
}

/** A labelled field of a form, with what it takes and why it was refused. */
export function Field({ label, hint, wrong, children }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': `${id}-about`, 'aria-invalid': wrong !== undefined })}
      <div id={`${id}-about`} aria-live="polite">
        {hint !== undefined && <p className="quiet">{hint}</p>}
        {wrong !== undefined && <p className="wrong">{wrong}</p>}
      </div>
    </div>
  );
}
