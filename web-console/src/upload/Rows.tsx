import { type ReactNode, useId } from 'react';

import { Table } from '../parts/Table';

interface RowsProps {
  title: string;
  columns: string[];
  rows: ReactNode[][];
  before?: ReactNode;
  after?: string | undefined;
}

/** A sheet with a table. */
export function Rows({ title, columns, rows, before, after }: RowsProps) {
  const id = useId();
  return (
    <section className="sheet rows" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {before}
      <Table label={title} columns={columns}>
        {rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((cell, column) => (
              <td key={columns[column]}>{cell}</td>
            ))}
          </tr>
        ))}
      </Table>
      {after !== undefined && <p className="quiet">{after}</p>}
    </section>
  );
}
