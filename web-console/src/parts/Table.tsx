import type { ReactNode } from 'react';

import { Scroll } from './Scroll';

interface TableProps {
  label: string;
  columns: readonly string[];
  /** Those of the columns that hold numbers. */
  numbers?: readonly string[];
  /** The rows. */
  children: ReactNode;
}

/** A table, by its name and its columns; it scrolls by itself where the screen is narrow. */
export function Table({ label, columns, numbers = [], children }: TableProps) {
  return (
    <Scroll label={label}>
      <table aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={numbers.includes(column) ? 'number' : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </Scroll>
  );
}
