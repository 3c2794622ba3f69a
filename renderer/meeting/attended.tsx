import { useEffect, useState } from 'react'
import { countedWithoutNames, type MeetingValues } from '../../db/domain/meeting-draft.ts'
import { isGuarded, mayRead, sensitivities, type Sensitivity } from '../../db/domain/sensitivity.ts'
import { contactsMentioned } from '../../db/domain/rich-text.ts'
import type { Id } from '../../db/domain/uid.ts'
import { openDialog } from '../app/api/dialogs.ts'
import { useTranslate } from '../app/api/language.tsx'
import { useRead } from '../app/api/queries.ts'
import { ContactChip } from '../contact/parts/contact-name.tsx'
import { toShown } from '../contact/parts/shown-contact.ts'
import { useMembers } from '../follow-up/parts/members.ts'
import { ParticipantsField, useContacts } from '../interaction/parts/participants-field.tsx'
import { sectorName } from '../organization/parts/sector-name.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Checkbox, CheckboxGroup } from '../ui/checkbox.tsx'
import { Chip, ChipButton } from '../ui/chip.tsx'
import { Stack } from '../ui/layout.tsx'
import { Link } from '../ui/link.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { Popover } from '../ui/popover.tsx'
import { Select } from '../ui/select.tsx'
import { ShownName } from '../ui/shown-name.tsx'
import styles from './meeting.module.css'
import type { OpenMeeting, SetMeeting } from './use-meeting.ts'

interface PartProps {
  readonly values: MeetingValues
  readonly set: SetMeeting
}

/** Who was there, by name or only counted, and how guarded the meeting is. */
export function MeetingMeta({ meeting }: { readonly meeting: OpenMeeting }) {
  const t = useTranslate()
  const { values, set } = meeting
  return (
    <div className={styles.meta}>
      <span className={styles.metaLabel}>{t('meetingScreen.attended')}</span>
      <div className={styles.chips}>
        <OurPeople values={values} set={set} />
        <Participants values={values} set={set} />
        <AddPeople values={values} set={set} />
        <Counted values={values} set={set} />
        <Mentioned values={values} set={set} />
      </div>
      <span className={styles.metaLabel}>{t('meetingScreen.level')}</span>
      <div className={styles.chips}>
        <Level meeting={meeting} />
        <span className={styles.faint}>{t('meetingScreen.levelHint')}</span>
      </div>
    </div>
  )
}

function OurPeople({ values, set }: PartProps) {
  const members = useMembers().filter(({ id }) => values.members.includes(id))
  return members.map(({ id, name }) => (
    <Chip
      key={id}
      start={<Avatar name={name} kind="us" size="xs" />}
      remove={{ name, onPress: () => set({ members: values.members.filter((one) => one !== id) }) }}
    >
      <b>
        <ShownName>{name}</ShownName>
      </b>
    </Chip>
  ))
}

function Participants({ values, set }: PartProps) {
  const contacts = useContacts(values.participants.map(({ contact }) => contact))
  const roleOf = (id: string) => values.participants.find(({ contact }) => contact === id)?.role
  return contacts.map((contact) => (
    <ContactChip
      key={contact.id}
      contact={toShown(contact)}
      detail={roleOf(contact.id)}
      onRemove={() => set({ participants: values.participants.filter((one) => one.contact !== contact.id) })}
    />
  ))
}

function AddPeople({ values, set }: PartProps) {
  const t = useTranslate()
  const members = useMembers()
  return (
    <Popover
      label={t('meetingScreen.addPeople')}
      trigger={
        <ChipButton icon="plus" isPlaceholder onPress={() => undefined}>
          {t('meetingScreen.add')}
        </ChipButton>
      }
    >
      <div className={styles.people}>
        <Stack gap={4}>
          <ParticipantsField
            value={values.participants}
            onChange={(participants) => set({ participants: [...participants] })}
            on={values.on}
            autoFocus
          />
          <CheckboxGroup
            label={t('logForm.members')}
            value={[...values.members]}
            onChange={(chosen) => set({ members: chosen as MeetingValues['members'] })}
          >
            {members.map(({ id, name }) => (
              <Checkbox key={id} value={id}>
                {name}
              </Checkbox>
            ))}
          </CheckboxGroup>
        </Stack>
      </div>
    </Popover>
  )
}

/** Whom the notes mention may have been there: offered until it is said, and no more than that. */
function Mentioned({ values, set }: PartProps) {
  const t = useTranslate()
  const there = new Set<string>(values.participants.map(({ contact }) => contact))
  const ids = contactsMentioned(values.body).filter((id) => !there.has(id))
  const contacts = useContacts(ids)
  return contacts.map(({ id, name }) => (
    <ChipButton
      key={id}
      icon="plus"
      isPlaceholder
      onPress={() => set({ participants: [...values.participants, { contact: id }] })}
    >
      {t('meetingScreen.wasThere', { name })}
    </ChipButton>
  ))
}

/** How many of each sector were there whose names are not kept. */
function Counted({ values, set }: PartProps) {
  const t = useTranslate()
  const count = countedWithoutNames(values)
  return (
    <Popover
      label={t('field.headcount')}
      trigger={
        <Link size="sm" onPress={() => undefined}>
          {count === 0 ? t('meetingScreen.countOthers') : t('meetingScreen.counted', { count })}
        </Link>
      }
    >
      <HeadcountFields values={values} set={set} />
    </Popover>
  )
}

function HeadcountFields({ values, set }: PartProps) {
  const t = useTranslate()
  const sectors = useRead('choice', 'list', { of: 'sector' }).data ?? []
  const isCounted = (one: (typeof sectors)[number]) =>
    !one.retired || values.headcount.some(({ sector }) => sector === one.value)
  const lines = [
    ...sectors.filter(isCounted).map((sector) => ({
      id: sector.value as Id<'sector'>,
      label: sectorName(t, { id: sector.value as Id<'sector'>, key: sector.key, label: sector.label }),
    })),
    { id: null, label: t('meetingScreen.otherSectors') },
  ]
  const peopleOf = (id: Id<'sector'> | null) =>
    values.headcount.find(({ sector }) => sector === id)?.people ?? Number.NaN
  const change = (id: Id<'sector'> | null, people: number) =>
    set({
      headcount: [
        ...values.headcount.filter(({ sector }) => sector !== id),
        ...(Number.isNaN(people) || people === 0 ? [] : [{ sector: id, people: Math.round(people) }]),
      ],
    })
  return (
    <Stack gap={3}>
      <p className={styles.faint}>{t('meetingScreen.headcountHint')}</p>
      <div className={styles.sectors}>
        {lines.map(({ id, label }) => (
          <NumberField
            key={String(id)}
            label={label}
            minValue={0}
            value={peopleOf(id)}
            onChange={(people) => change(id, people)}
          />
        ))}
      </div>
    </Stack>
  )
}

/** What is more guarded than what is shown now asks for the passphrase first: else it would vanish from sight. */
function Level({ meeting: { values, set, level } }: { readonly meeting: OpenMeeting }) {
  const t = useTranslate()
  const shown = useRead('clearance', 'status', {}).data?.level ?? 'internal'
  const [wanted, setWanted] = useState<Sensitivity | null>(null)
  useEffect(() => {
    if (wanted === null || !mayRead(shown, wanted)) return
    setWanted(null)
    set({ sensitivity: wanted })
  }, [wanted, shown, set])
  const choose = (next: Sensitivity) => {
    if (!isGuarded(next) || mayRead(shown, next)) return set({ sensitivity: next })
    setWanted(next)
    openDialog('clearance', { level: next })
  }
  return (
    <Select
      label={t('meetingScreen.level')}
      labelHidden
      icon="shield"
      options={sensitivities.map((id) => ({ id, label: t(`sensitivity.${id}`) }))}
      value={values.sensitivity ?? level}
      onChange={choose}
      placeholder=""
    />
  )
}
