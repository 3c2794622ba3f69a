import { Disclosure } from './disclosure.tsx'
import styles from './chart-table.module.css'
import text from './text.module.css'

export interface ChartTableProps {
  /** What is counted: the caption, for who hears it. */
  readonly title: string
  /** Opens the table. */
  readonly label: string
  /** Over the labels of the rows. */
  readonly itemLabel: string
  /** Over the counts. */
  readonly countLabels: readonly string[]
  readonly rows: readonly ChartRow[]
}

interface ChartRow {
  readonly id: string
  readonly label: string
  /** As many as there are heads. */
  readonly counts: readonly number[]
}

/** The same figures as a picture has, as a table that opens below it. */
export function ChartTable({ title, label, itemLabel, countLabels, rows }: ChartTableProps) {
  return (
    <div className={styles.twin}>
      <Disclosure summary={<span className={styles.summary}>{label}</span>}>
        <table className={styles.table}>
          <caption className={text.hidden}>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{itemLabel}</th>
              {countLabels.map((name) => (
                <th key={name} scope="col" className={styles.number}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.label}</th>
                {row.counts.map((count, index) => (
                  <td key={countLabels[index]} className={styles.number}>
                    {count}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
    </div>
  )
}
