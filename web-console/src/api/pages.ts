import { body } from './client';

/** How many rows are read at once: the most that the platform gives. */
export const ROWS = 200;

/** What a query of a page asks for. */
export interface PageQuery {
  limit: number;
  after?: string;
}

/** Reads a list to its end, a page at a time. */
export async function all<T>(
  read: (query: PageQuery) => Promise<{ data?: { items: T[]; next?: string } }>,
): Promise<T[]> {
  const items: T[] = [];
  let next: string | undefined;
  do {
    const page = await body(read({ limit: ROWS, ...(next !== undefined && { after: next }) }));
    items.push(...page.items);
    next = page.next;
  } while (next !== undefined);
  return items;
}
