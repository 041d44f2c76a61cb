import type { ComponentChildren } from 'preact';

export interface Column<Row> {
  head: string;
  cell: (row: Row) => ComponentChildren;
  /** Set to the right, with digits of equal width. */
  numeric?: boolean;
}

interface Props<Row> {
  /** What the table holds, for those who cannot see what stands above it. */
  label: string;
  /** The first column names the row. */
  columns: [Column<Row>, ...Column<Row>[]];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** Shown in place of an empty table. */
  empty: string;
}

/** A wide table scrolls inside its own region, which the keyboard can reach. */
export function DataTable<Row>({ label, columns, rows, rowKey, empty }: Props<Row>) {
  if (rows.length === 0) return <p class="empty">{empty}</p>;
  const [first, ...others] = columns;
  const align = (column: Column<Row>) => (column.numeric ? 'numeric' : undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within the keyboard's reach
    <section class="table-region" aria-label={label} tabIndex={0}>
      <table class="table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.head} scope="col" class={align(column)}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              <th scope="row" class={align(first)}>
                {first.cell(row)}
              </th>
              {others.map((column) => (
                <td key={column.head} class={align(column)}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
