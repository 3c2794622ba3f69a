import { ChartTable } from './chart-table.tsx'
import styles from './spark-bars.module.css'

export interface SparkBarsProps {
  /** What is counted, with the sum: seen beside the bars and the caption of the table. */
  readonly title: string
  /** Over the labels and the counts in the table. */
  readonly itemLabel: string
  readonly countLabel: string
  /** Opens the same figures as a table. */
  readonly tableLabel: string
  /** Of equal spans of time, the oldest first. */
  readonly items: readonly SparkItem[]
}

interface SparkItem {
  readonly id: string
  readonly label: string
  readonly count: number
}

const size = { step: 10, bar: 7, height: 28 }

/** A few counts over time as small bars, and the same as a table that opens below. */
export function SparkBars({ title, itemLabel, countLabel, tableLabel, items }: SparkBarsProps) {
  const most = Math.max(1, ...items.map(({ count }) => count))
  return (
    <figure className={styles.figure}>
      <div className={styles.line}>
        <svg
          className={styles.picture}
          viewBox={`0 0 ${items.length * size.step} ${size.height}`}
          role="img"
          aria-label={title}
        >
          {items.map(({ id, label, count }, index) => (
            <SparkBar key={id} title={`${label}: ${count}`} x={index * size.step} share={count / most} />
          ))}
        </svg>
        <figcaption className={styles.caption}>{title}</figcaption>
      </div>
      <ChartTable
        title={title}
        label={tableLabel}
        itemLabel={itemLabel}
        countLabels={[countLabel]}
        rows={items.map(({ id, label, count }) => ({ id, label, counts: [count] }))}
      />
    </figure>
  )
}

interface SparkBarProps {
  /** On hover. */
  readonly title: string
  readonly x: number
  /** Of the highest, from 0 to 1; nothing stands as a line on the ground. */
  readonly share: number
}

function SparkBar({ title, x, share }: SparkBarProps) {
  const height = share === 0 ? 1 : Math.max(4, share * size.height)
  return (
    <rect
      className={share === 0 ? styles.zero : styles.bar}
      x={x}
      y={size.height - height}
      width={size.bar}
      height={height}
      rx={share === 0 ? 0 : 1.5}
    >
      <title>{title}</title>
    </rect>
  )
}
