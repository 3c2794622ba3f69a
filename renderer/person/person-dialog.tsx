import { useState } from 'react'
import type { Uid } from '../../db/domain/uid.ts'
import type { SimilarContact } from '../../electron/contract/duplicates.ts'
import type { DialogStarts } from '../app/api/dialogs.ts'
import { failureText } from '../app/api/failures.ts'
import { useTranslate } from '../app/api/language.tsx'
import { contactPath, goTo } from '../app/api/navigation.ts'
import { OwnFields } from '../contact/parts/fields/own-fields.tsx'
import { FormDialog } from '../contact/parts/form-dialog.tsx'
import grid from '../contact/parts/form-grid.module.css'
import { GuardFields } from '../contact/parts/guard-fields.tsx'
import { MatterFields } from '../contact/parts/matter-fields.tsx'
import { SimilarContacts } from '../contact/parts/similar-contacts.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { BesideFields } from './beside-fields.tsx'
import { pointsOf, useNewPerson } from './new-person.ts'
import { addPoints } from './parts/add-points.ts'
import { MorePersonFields, NameFields } from './parts/person-fields.tsx'

type NewPerson = ReturnType<typeof useNewPerson>

export interface PersonDialogProps {
  readonly start: DialogStarts['person']
  readonly onClose: () => void
}

/** Somebody new: a name is enough, and what is typed is kept until it is saved. */
export function PersonDialog({ start, onClose }: PersonDialogProps) {
  const t = useTranslate()
  const person = useNewPerson(start.name ?? '')
  const [error, setError] = useState<string>()
  const leaveFor = (id: Uid) => {
    onClose()
    goTo(contactPath('person', id))
  }
  const attempt = async (work: () => Promise<Uid | undefined>) => {
    setError(undefined)
    try {
      const id = await work()
      if (id !== undefined) leaveFor(id)
    } catch (failure) {
      setError(failureText(t, failure))
    }
  }
  const addTo = (contact: SimilarContact) =>
    attempt(async () => {
      await addPoints(t, contact, pointsOf(person.beside))
      person.draft.startAnew()
      return contact.id
    })
  return (
    <FormDialog
      title={t('command.person')}
      size="md"
      onClose={onClose}
      onSubmit={() => attempt(person.save)}
      error={error ?? person.refusal}
      draft={person.draft}
      submitLabel={t('contactForm.addPerson')}
    >
      <div className={grid.form}>
        <NewPersonFields person={person} onOpen={leaveFor} onAdd={(contact) => void addTo(contact)} />
      </div>
    </FormDialog>
  )
}

interface NewPersonFieldsProps {
  readonly person: NewPerson
  readonly onOpen: (id: Uid) => void
  readonly onAdd: (contact: SimilarContact) => void
}

function NewPersonFields({ person, onOpen, onAdd }: NewPersonFieldsProps) {
  const t = useTranslate()
  const { form, beside } = person
  return (
    <>
      <TextField
        autoFocus
        size="lg"
        label={t('contactForm.fullName')}
        hint={t('contactForm.fullNameHint')}
        value={beside.fullName}
        onChange={person.typeName}
      />
      <NameFields control={form.control} />
      <BesideFields beside={beside} faults={person.faults} onChange={person.changeBeside} />
      <SimilarContacts
        noun="person"
        name={person.nameSoFar}
        email={beside.email}
        phone={beside.phone}
        onOpen={onOpen}
        {...(pointsOf(beside).length > 0 && { onAdd })}
      />
      <MoreFields person={person} />
    </>
  )
}

/** What can wait, behind a button. */
function MoreFields({ person: { form, own } }: { readonly person: NewPerson }) {
  const t = useTranslate()
  const [isOpen, setOpen] = useState(false)
  const isShown = isOpen || Object.keys(own.faults).length > 0
  if (!isShown)
    return (
      <div>
        <Button variant="quiet" isFlush icon="chevron-down" onPress={() => setOpen(true)}>
          {t('contactForm.moreFields')}
        </Button>
      </div>
    )
  return (
    <>
      <MorePersonFields control={form.control} />
      <MatterFields control={form.control} />
      <OwnFields form={own} />
      <GuardFields control={form.control} before="internal" />
    </>
  )
}
