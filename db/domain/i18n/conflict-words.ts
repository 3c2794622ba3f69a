import { toldName } from '../told-record.ts'
import type { ContestedValue, UndoConflict } from '../undo-conflict.ts'
import { columnName } from './column-name.ts'
import { loggedValueText } from './logged-value-text.ts'
import type { Translate } from './translator.ts'

/** A conflict with an undo, said in words. */
interface ConflictWords {
  /** Whom it is about. */
  readonly subject: string
  /** Whom or what it is linked with, the field or the tag. */
  readonly what: string | null
  readonly now: string
  readonly older: string
}

export const conflictWords = (t: Translate, conflict: UndoConflict): ConflictWords => ({
  subject: subjectOf(t, conflict),
  what: whatOf(t, conflict),
  now: nowText(t, conflict),
  older: olderText(t, conflict),
})

function subjectOf(t: Translate, { noun, id, record, part }: UndoConflict): string {
  if (id === null) return t('undoing.hidden')
  const told = part ?? record
  if (told) return toldName(t, told)
  return t.has(`noun.${noun}`) ? t.find(`noun.${noun}`, { count: 1 }) : noun
}

function whatOf(t: Translate, conflict: UndoConflict): string | null {
  const parts = [linkOf(t, conflict), fieldOf(t, conflict)].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join(', ')
}

const linkOf = (t: Translate, { link }: UndoConflict): string | null =>
  link && t(`undoing.link.${link.kind}`, { name: toldName(t, link.to) })

function fieldOf(t: Translate, { values, about }: UndoConflict): string | null {
  const [first, ...others] = saidValues(values)
  if (first && others.length === 0) return labelOf(t, first)
  return values.length === 0 && about !== undefined ? t('historyScreen.tag', { tag: about }) : null
}

const labelOf = (t: Translate, { about, field }: ContestedValue): string => about ?? columnName(t, field)

/** Without what is said by the fields that lead it, and what is the same either way. */
function saidValues(values: readonly ContestedValue[]): readonly ContestedValue[] {
  const different = values.filter(({ now, older }) => now !== older)
  const labels = new Set<string>()
  return different.filter(({ about, field }) => {
    const label = `${about} ${leadOf[field] ?? field}`
    if (labels.has(label)) return false
    labels.add(label)
    return true
  })
}

/** Fields that say in another form what one before them says. */
const leadOf: Readonly<Record<string, string>> = {
  displayName: 'name',
  sortKey: 'name',
  folded: 'label',
  normalised: 'value',
  body: 'bodyText',
}

function nowText(t: Translate, { values, reason, undoWould }: UndoConflict): string {
  const said = saidValues(values)
  if (said.length > 0) return valuesText(t, said, ({ now }) => now)
  return t(reason === 'removed' || undoWould === 'bringBack' ? 'undoing.notThere' : 'undoing.there')
}

function olderText(t: Translate, { values, undoWould, isWhole }: UndoConflict): string {
  if (undoWould === 'remove') return t(isWhole ? 'undoing.removedWhole' : 'undoing.notThere')
  const said = saidValues(values)
  return said.length > 0 ? valuesText(t, said, ({ older }) => older) : t('undoing.there')
}

function valuesText(
  t: Translate,
  values: readonly ContestedValue[],
  pick: (value: ContestedValue) => ContestedValue['now'],
): string {
  const texts = values.map((value) => loggedValueText(t, pick(value), value.field) || t('undoing.empty'))
  const [only] = texts
  if (texts.length === 1 && only !== undefined) return only
  return values.map((value, place) => `${labelOf(t, value)}: ${texts[place]}`).join('; ')
}
