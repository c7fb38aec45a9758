import { Refusal } from '../api/refusal';

/** Why the platform refused a field of what was sent, by its path such as `config.url`; undefined if it did not. */
export function refusedAt(error: unknown, path: string): string | undefined {
  const field = error instanceof Refusal ? error.fields.field : undefined;
  const isAt =
    typeof field === 'string' &&
    (field === path || field.startsWith(`${path}.`) || field.startsWith(`${path}[`));
  return isAt && error instanceof Refusal ? error.message : undefined;
}
