import { useId } from 'react'
import styles from './chart-bars.module.css'
import { ChartTable } from './chart-table.tsx'
import tables from './chart-table.module.css'
import { classNames } from './class-names.ts'

export interface ColumnChartProps {
  /** What is counted: the accessible name, and the caption of the table. */
  readonly title: string
  /** What stands for the first and the second column of each group. */
  readonly series: readonly [string, string]
  readonly groups: readonly ColumnGroup[]
  /** A count in words: "1,200". */
  readonly say: (count: number) => string
  /** Over the labels of the groups in the table: "Week from". */
  readonly groupLabel: string
  /** Opens the same figures as a table. */
  readonly tableLabel: string
}

interface ColumnGroup {
  readonly id: string
  /** Below the columns. */
  readonly label: string
  readonly values: readonly [number, number]
}

const size = { width: 440, height: 132, right: 4, top: 12, bottom: 22 }
const floor = size.height - size.bottom
const room = floor - size.top
/** Room for the words beside the axis: a digit is so wide, and no column begins nearer than the least. */
const leftOf = (words: string): number => Math.max(26, 10 + 6.5 * words.length)

/** More labels than this would touch. */
const mostLabels = 9

/** Two counts side by side for each span of time, with the same figures as a table below. */
export function ColumnChart({ title, series, groups, say, groupLabel, tableLabel }: ColumnChartProps) {
  const top = roundTop(Math.max(1, ...groups.flatMap(({ values }) => values)))
  const left = leftOf(say(top))
  const step = (size.width - left - size.right) / Math.max(1, groups.length)
  const every = Math.ceil(groups.length / mostLabels)
  return (
    <figure className={styles.figure}>
      <ul className={styles.key} aria-hidden="true">
        {series.map((name, index) => (
          <li key={name}>
            <span className={index === 0 ? styles.first : styles.second} />
            {name}
          </li>
        ))}
      </ul>
      <svg
        className={styles.chart}
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-label={title}
      >
        <Axis top={top} left={left} say={say} />
        {groups.map((group, index) => (
          <Columns
            key={group.id}
            group={group}
            hasLabel={index % every === 0}
            top={top}
            place={{ x: left + index * step, step }}
          />
        ))}
      </svg>
      <ChartTable
        title={title}
        label={tableLabel}
        itemLabel={groupLabel}
        countLabels={series}
        rows={groups.map(({ id, label, values }) => ({ id, label, counts: values }))}
      />
    </figure>
  )
}

interface AxisProps extends Pick<ColumnChartProps, 'say'> {
  readonly top: number
  readonly left: number
}

function Axis({ top, left, say }: AxisProps) {
  return (
    <>
      {[0, top / 2, top].map((value) => {
        const y = floor - (value / top) * room
        return (
          <g key={value}>
            <path className={styles.axis} d={`M${left} ${y}H${size.width - size.right}`} />
            <text className={styles.mark} x={left - 6} y={y + 4} textAnchor="end">
              {say(value)}
            </text>
          </g>
        )
      })}
    </>
  )
}

interface ColumnsProps {
  readonly group: ColumnGroup
  readonly hasLabel: boolean
  readonly top: number
  readonly place: { readonly x: number; readonly step: number }
}

function Columns({ group, hasLabel, top, place: { x, step } }: ColumnsProps) {
  const width = Math.min(16, Math.max(1.5, step * 0.36))
  const middle = x + step / 2
  const height = (value: number) => (value / top) * room
  const [first, second] = group.values
  return (
    <g>
      {first > 0 && (
        <rect
          className={styles.firstBar}
          x={middle - width - 1}
          y={floor - height(first)}
          width={width}
          height={height(first)}
          rx={Math.min(2, width / 3)}
        />
      )}
      {second > 0 && (
        <rect
          className={styles.secondBar}
          x={middle + 1.5}
          y={floor - height(second)}
          width={width * 0.8}
          height={height(second)}
          rx={Math.min(2, width / 3)}
        />
      )}
      {hasLabel && (
        <text className={styles.mark} x={middle} y={size.height - 6} textAnchor="middle">
          {group.label}
        </text>
      )}
    </g>
  )
}

/** A round number at or above the highest, whose half is whole. */
function roundTop(highest: number): number {
  const power = 10 ** Math.floor(Math.log10(highest))
  const steps = [1, 2, 4, 6, 8, 10].map((step) => step * power)
  return Math.max(2, steps.find((step) => step >= highest) ?? highest)
}

export interface BarTableProps {
  readonly title: string
  /** Over the counts. */
  readonly countLabel: string
  readonly rows: readonly { readonly label: string; readonly count: number }[]
  readonly say: (count: number) => string
}

/** Counts by kind: a table whose lines are drawn as bars, so that it is its own twin. */
export function BarTable({ title, countLabel, rows, say }: BarTableProps) {
  const id = useId()
  const most = Math.max(1, ...rows.map(({ count }) => count))
  return (
    <table className={classNames(tables.table, styles.table)} aria-labelledby={id}>
      <thead>
        <tr>
          <th scope="col" id={id} colSpan={2} className={styles.title}>
            {title}
          </th>
          <th scope="col" className={tables.number}>
            {countLabel}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, count }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td className={styles.barCell}>
              <svg className={styles.bar} aria-hidden="true">
                <rect className={styles.firstBar} width={`${(count / most) * 100}%`} height="100%" rx="2" />
              </svg>
            </td>
            <td className={tables.number}>{say(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
