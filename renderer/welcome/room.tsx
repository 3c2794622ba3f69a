import styles from './welcome.module.css'

const rows = [7, 11, 15, 19] as const
const center = { x: 180, y: 150 }

interface Seat {
  readonly x: number
  readonly y: number
}

/** Seats of a chamber in half circles, from the first row outwards. */
const seats: readonly Seat[] = rows.flatMap((count, row) =>
  Array.from({ length: count }, (_, index) => {
    const radius = 56 + row * 30
    const angle = (Math.PI * (index + 0.55)) / (count + 0.1)
    return { x: center.x - radius * Math.cos(angle), y: center.y - radius * Math.sin(angle) }
  }),
)
const taken = 3

/** A chamber in which one seat is taken. */
export function Room() {
  return (
    <svg className={styles.room} viewBox="0 0 360 164" aria-hidden="true">
      {seats.map(({ x, y }, index) => (
        <circle key={index} className={index === taken ? styles.taken : styles.seat} cx={x} cy={y} r="5" />
      ))}
      <path className={styles.floor} d="M20 160h320" />
    </svg>
  )
}
