import { useState } from 'react'
import type { ContactId } from '../../db/domain/contact.ts'
import type { FollowUpId, FollowUpInput } from '../../db/domain/follow-up.ts'
import type { LocalTime } from '../../db/domain/local-time.ts'
import { quickInput, type QuickPart } from '../../db/domain/quick-add.ts'
import type { Uid } from '../../db/domain/uid.ts'
import { defaultSensitivity } from '../../db/domain/sensitivity.ts'
import type { FollowUpDetails } from '../../electron/contract/follow-up-details.ts'
import type { Change } from '../../electron/contract/change.ts'
import { tellWrite } from '../app/api/changes.ts'
import type { DialogStarts } from '../app/api/dialogs.ts'
import { useFormDraft } from '../app/api/form-draft.ts'
import { failureText } from '../app/api/failures.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ask, useReadAfresh } from '../app/api/queries.ts'
import { useOneAtATime } from '../app/api/one-at-a-time.ts'
import { usePreferences } from '../app/api/preferences.tsx'
import { useSaveKey } from '../app/api/save-key.ts'
import { shortcutKeys } from '../app/api/shortcut.ts'
import { RestoredDraft } from '../contact/parts/restored-draft.tsx'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { FollowUpFields, type FollowUpValues } from './follow-up-fields.tsx'
import { useMembers, useSelf } from './parts/members.ts'
import { QuickReadChips, useQuickRead } from './parts/quick-read.tsx'

export interface FollowUpDialogProps {
  readonly start: DialogStarts['followUp']
  readonly onClose: () => void
}

/** Writes a promise down, or changes one. */
export function FollowUpDialog({ start, onClose }: FollowUpDialogProps) {
  const t = useTranslate()
  const self = useSelf()
  const members = useMembers()
  const id = start.id as FollowUpId | undefined
  const data = useReadAfresh('followUp', 'get', { id: id as FollowUpId }, { enabled: id !== undefined })
  const title = t(id === undefined ? 'followUpForm.newTitle' : 'followUpForm.editTitle')
  if (id === undefined ? members.length > 0 : data)
    return (
      <FollowUpForm
        title={title}
        id={id}
        start={
          data ? valuesOf(data) : { ...fresh, owner: self ?? null, about: (start.about ?? []) as ContactId[] }
        }
        kept={data ? otherLinks(data) : []}
        onClose={onClose}
      />
    )
  return (
    <Dialog isOpen onOpenChange={onClose} title={title}>
      <div aria-busy="true">
        <Skeleton height="card" />
      </div>
    </Dialog>
  )
}

const fresh: FollowUpValues = {
  title: '',
  notes: null,
  owner: null,
  dueOn: null,
  dueTime: null,
  priority: 'normal',
  recurrence: null,
  sensitivity: null,
  about: [],
}

const isContact = ({ noun }: FollowUpDetails['links'][number]) =>
  noun === 'person' || noun === 'organization' || noun === 'office'

const valuesOf = (followUp: FollowUpDetails): FollowUpValues => ({
  title: followUp.title,
  notes: followUp.notes,
  owner: followUp.owner?.id ?? null,
  dueOn: followUp.dueOn,
  dueTime: followUp.dueTime as LocalTime | null,
  priority: followUp.priority,
  recurrence: followUp.recurrence,
  sensitivity: followUp.sensitivity,
  about: followUp.links.filter(isContact).map(({ id }) => id as ContactId),
})

/** Linked records that the form does not show stay linked. */
const otherLinks = ({ links }: FollowUpDetails): readonly Uid[] =>
  links.filter((link) => !isContact(link)).map(({ id }) => id)

interface FollowUpFormProps {
  readonly title: string
  readonly id: FollowUpId | undefined
  readonly start: FollowUpValues
  readonly kept: readonly Uid[]
  readonly onClose: () => void
}

const formId = 'follow-up-form'

/** What the title says; an owner or a priority that is named was meant. */
function filledIn(fields: Omit<FollowUpValues, 'about' | 'sensitivity'>, typed: FollowUpInput) {
  const { title, owner, priority, tags } = typed
  return {
    ...fields,
    title,
    ...(typed.dueOn && { dueOn: typed.dueOn, dueTime: typed.dueTime ?? null }),
    ...(typed.recurrence && { recurrence: typed.recurrence }),
    ...(owner && { owner }),
    ...(priority && { priority }),
    ...(tags && { tags }),
  }
}

const partsInFields: readonly (readonly [QuickPart, 'dueOn' | 'recurrence'])[] = [
  ['due', 'dueOn'],
  ['recurrence', 'recurrence'],
]

/** What has a value in its own field is not read in the title. */
const saidInFields = (values: FollowUpValues): readonly QuickPart[] =>
  partsInFields.filter(([, field]) => values[field] !== null).map(([part]) => part)

const toggled = (set: ReadonlySet<string>, one: string, isIn: boolean): ReadonlySet<string> =>
  new Set([...set].filter((other) => other !== one).concat(isIn ? [one] : []))

function FollowUpForm({ title, id, start, kept, onClose }: FollowUpFormProps) {
  const t = useTranslate()
  const isMac = usePreferences().platform === 'mac'
  const [values, setValues] = useState(start)
  const [unclear, setUnclear] = useState<ReadonlySet<string>>(new Set())
  const quick = useQuickRead(id === undefined ? values.title : '', saidInFields(values))
  const [problem, setProblem] = useState<string>()
  const [isFaultTold, tellFault] = useState(false)
  const draft = useFormDraft({
    form: `followUp ${id ?? ['new', ...start.about].join(' ')}`,
    noun: 'follow_up',
    record: id,
    sensitivity: values.sensitivity ?? defaultSensitivity,
    values,
    restore: setValues,
  })
  const typed: FollowUpInput = id === undefined ? quickInput(quick.read) : { title: values.title.trim() }
  const canSave = values.title.trim() !== '' && unclear.size === 0
  const save = useOneAtATime(async () => {
    tellFault(quick.fault !== undefined)
    if (!canSave || typed.title === '' || quick.fault !== undefined) return
    const { about, sensitivity, ...fields } = values
    const { dueOn, ...filled } = filledIn(fields, typed)
    const isAsItWas = id !== undefined && dueOn === start.dueOn
    const input = {
      ...filled,
      ...(!isAsItWas && { dueOn }),
      links: [...about, ...kept],
      ...(sensitivity !== null && { sensitivity }),
    }
    try {
      const write: Promise<Change<unknown>> =
        id === undefined
          ? draft.record((ended) => ask('followUp', 'create', input, ended))
          : draft.record((ended) => ask('followUp', 'update', { id, fields: input }, ended))
      await tellWrite(t, write, t(id === undefined ? 'followUpForm.created' : 'followUpForm.changed'))
      onClose()
    } catch (error) {
      setProblem(failureText(t, error))
    }
  })
  useSaveKey(() => void save())
  return (
    <Dialog
      isOpen
      isDismissable={false}
      onOpenChange={onClose}
      title={title}
      footer={
        <>
          <Button size="lg" variant="quiet" onPress={onClose}>
            {t('followUpForm.cancel')}
          </Button>
          <Button
            size="lg"
            variant="primary"
            type="submit"
            form={formId}
            isDisabled={!canSave}
            keys={shortcutKeys('mod+enter', isMac)}
          >
            {t(id === undefined ? 'followUpForm.create' : 'followUpForm.save')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        {problem !== undefined && (
          <Banner tone="danger" isAlert>
            {problem}
          </Banner>
        )}
        <RestoredDraft draft={draft} />
        <FollowUpFields
          values={values}
          set={(change) => setValues((current) => ({ ...current, ...change }))}
          onUnclear={(field, isUnclear) => setUnclear((before) => toggled(before, field, isUnclear))}
          titleError={isFaultTold ? quick.fault : undefined}
          {...(id === undefined && { read: <QuickReadChips {...quick} /> })}
        />
      </form>
    </Dialog>
  )
}
