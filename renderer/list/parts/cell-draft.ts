import { useState } from 'react'
import type { FilteredNoun } from '../../../db/domain/filter/field.ts'
import type { Noun } from '../../../db/domain/noun.ts'
import type { Sensitivity } from '../../../db/domain/sensitivity.ts'
import type { Uid } from '../../../db/domain/uid.ts'
import type { Change } from '../../../electron/contract/change.ts'
import type { DraftRow } from '../../../electron/contract/draft.ts'
import { formOf, useFormDraft } from '../../app/api/form-draft.ts'
import type { CellTyping } from '../../ui/data-grid/grid-edit.ts'

/** Writes what was typed; the draft of it ends in the same transaction. */
export type RecordTyped = (write: (draft?: number) => Promise<Change<unknown>>) => Promise<Change<unknown>>

interface TypedCell {
  readonly form: string
  readonly noun: Noun
  readonly record: Uid
  readonly sensitivity: Sensitivity
  /** What its row is called: by it the row is found again. */
  readonly name: string
  readonly value: string
  /** Gives what is wrong with it, or nothing when it was kept. */
  readonly save: (text: string, record: RecordTyped) => Promise<string | undefined>
  readonly tellUnsaved: (why: string) => void
}

/** Names the drafts of the cells of a list. */
const cellDraftsOf = (list: FilteredNoun): string => `cell ${list} `

export const cellDraftOf = (list: FilteredNoun, row: string, column: string): string =>
  `${cellDraftsOf(list)}${row} ${column}`

/** What is typed into a cell where it stands, kept as a draft until it is saved or let go. */
export function useCellTyping(cell: TypedCell): CellTyping {
  const { form, noun, record, sensitivity, name, value, save, tellUnsaved } = cell
  const [text, setText] = useState(value)
  const draft = useFormDraft({
    form,
    noun,
    record,
    sensitivity,
    values: { text, name },
    isDirty: text !== value,
    restore: (typed) => setText(typed.text),
  })
  return {
    text,
    type: setText,
    save: async () => {
      if (text !== value) return save(text, draft.record)
      draft.letGo()
      return undefined
    },
    tellUnsaved,
    letGo: draft.letGo,
  }
}

/** A cell in which something was typed and never saved. */
export interface UnfinishedCell {
  readonly draft: number
  readonly row: string
  readonly column: string
  /** What the row was called. */
  readonly name: string
}

/** The one of a list that was typed in last. */
export function unfinishedCellOf(
  list: FilteredNoun,
  drafts: readonly DraftRow[],
): UnfinishedCell | undefined {
  const found = drafts.find(({ body }) => formOf(body).startsWith(cellDraftsOf(list)))
  if (!found) return undefined
  const [row = '', ...column] = formOf(found.body).slice(cellDraftsOf(list).length).split(' ')
  const { values } = found.body as { readonly values: { readonly name: string } }
  return { draft: found.id, row, column: column.join(' '), name: values.name }
}
