import { parseTemplateDraft } from '../../db/domain/template-draft.ts'
import type { FilteredNoun } from '../../db/domain/filter/field.ts'
import type { ContactId } from '../../db/domain/contact.ts'
import type { Uid } from '../../db/domain/uid.ts'
import type { DraftRow } from '../../electron/contract/draft.ts'
import type { FoundContact } from '../../electron/contract/contact.ts'
import { openDialog } from '../app/api/dialogs.ts'
import { openAgain } from '../app/api/left-place.ts'
import { contactPath, goTo } from '../app/api/navigation.ts'
import { listPaths } from '../list/parts/list-view.ts'

/** Where in what was typed the words stand by which one knows it again. */
const wordsOf = {
  person: ['fullName'],
  organization: ['values.name'],
  bill: ['number', 'title'],
  followUp: ['title'],
  quickAdd: ['text'],
  complete: ['notes', 'nextTitle'],
  contact: [],
  field: ['value'],
  ownField: ['value'],
  affiliation: ['other.name', 'title'],
  relationship: ['other.name', 'nature.note'],
  customField: ['label'],
  template: ['name'],
  contactPoint: ['value'],
  watch: [],
  cadence: ['name'],
  word: ['label'],
  tag: ['name'],
  cell: ['text'],
} as const satisfies Readonly<Record<string, readonly string[]>>

type FormKind = keyof typeof wordsOf

/** A form that was left with something typed in it. */
export interface UnfinishedForm extends DraftRow {
  readonly kind: FormKind
  readonly form: string
  /** The first words that were typed; empty where those say nothing by themselves. */
  readonly words: string
  /** Whose page it is on. */
  readonly contact: ContactId | null
}

export function unfinishedForm(draft: DraftRow): UnfinishedForm | undefined {
  const template = parseTemplateDraft(draft.body)
  if (template)
    return {
      ...draft,
      kind: 'template',
      form: template.template ?? 'new',
      words: template.name,
      contact: null,
    }
  const { form, values } = (draft.body ?? {}) as { readonly form?: unknown; readonly values?: unknown }
  if (typeof form !== 'string' || values === undefined) return undefined
  const [kind = ''] = form.split(' ')
  if (!isKind(kind)) return undefined
  const onPage = pageKinds.has(kind)
  return {
    ...draft,
    kind,
    form,
    words: wordsOf[kind].map((path) => textAt(values, path)).find((text) => text !== '') ?? '',
    contact: onPage ? (draft.record as ContactId | null) : null,
  }
}

/** Of a contact, and on its page. */
const pageKinds: ReadonlySet<FormKind> = new Set([
  'contact',
  'field',
  'ownField',
  'affiliation',
  'relationship',
  'contactPoint',
  'watch',
])

const isKind = (kind: string): kind is FormKind => Object.hasOwn(wordsOf, kind)

function textAt(values: unknown, path: string): string {
  const found = path
    .split('.')
    .reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>> | null)?.[key], values)
  return typeof found === 'string' ? found.trim() : ''
}

/** Opens the form again, which brings back what was typed; one of a contact's page there. */
export function finishForm({ kind, form }: UnfinishedForm, contact: FoundContact | undefined): void {
  const [, first = '', ...others] = form.split(' ')
  switch (kind) {
    case 'person':
    case 'organization':
      return openDialog(kind, {})
    case 'bill':
      return openDialog('bill', first === 'new' ? {} : { id: first as Uid })
    case 'followUp':
      return openDialog('followUp', first === 'new' ? { about: others as Uid[] } : { id: first as Uid })
    case 'quickAdd':
      return openAgain(form, '/follow-ups')
    case 'complete':
      return openDialog('complete', { id: first as Uid })
    case 'template':
      return goTo(`/meetings/templates/${form}`)
    case 'customField':
      return openAgain(form, '/settings/fields')
    case 'cadence':
      return openAgain(form, '/settings/cadences')
    case 'word':
      return openAgain(form, '/settings/words')
    case 'tag':
      return openAgain(form, '/settings/tags')
    case 'cell':
      return goTo(listPaths[first as FilteredNoun])
    case 'contact':
    case 'field':
    case 'ownField':
    case 'affiliation':
    case 'relationship':
    case 'contactPoint':
    case 'watch':
      return contact && openAgain(form, pathOf(contact))
  }
}

const pathOf = ({ is, id }: FoundContact): string => contactPath(is === 'office' ? 'organization' : is, id)
