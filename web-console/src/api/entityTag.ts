/** A number as the platform's ETag has it, for the condition that a change goes by. */
export function entityTag(seen: number): string {
  return `"${seen}"`;
}
