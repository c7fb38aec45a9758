import { type ReactNode, useId } from 'react';

interface RowsProps {
  title: string;
  columns: string[];
  rows: ReactNode[][];
  before?: ReactNode;
  after?: string | undefined;
}

/** A titled table that scrolls by itself where the screen is narrow. */
export function Rows({ title, columns, rows, before, after }: RowsProps) {
  const id = useId();
  return (
    <section className="sheet" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {before}
      <div className="scroll rows" role="region" aria-label={`${title}, table`} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              <tr key={row}>
                {cells.map((cell, column) => (
                  <td key={columns[column]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {after !== undefined && <p className="quiet">{after}</p>}
    </section>
  );
}
