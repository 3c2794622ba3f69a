import { useEffect, useMemo, useRef, useState } from 'react'
import { actionItems, calledBy, type ActionItem } from '../../db/domain/action-item.ts'
import type { ContactId } from '../../db/domain/contact.ts'
import { longDate, shortDate } from '../../db/domain/date-phrase.ts'
import { fold } from '../../db/domain/fold.ts'
import type { AddedAction } from '../../db/domain/meeting-draft.ts'
import type { MemberId } from '../../db/domain/member.ts'
import type { FoundContact } from '../../electron/contract/contact.ts'
import type { Member } from '../../electron/contract/member.ts'
import { useCommands, type Command } from '../app/api/commands.ts'
import { useLanguage, useTranslate } from '../app/api/language.tsx'
import { useToday } from '../app/api/today.ts'
import { ContactPicker } from '../contact/parts/contact-picker.tsx'
import { DayField } from '../follow-up/parts/day-field.tsx'
import { useMembers } from '../follow-up/parts/members.ts'
import { useContacts } from '../interaction/parts/participants-field.tsx'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Chip, ChipButton } from '../ui/chip.tsx'
import { Stack } from '../ui/layout.tsx'
import { Menu } from '../ui/menu.tsx'
import { Panel } from '../ui/panel.tsx'
import { ProgressTrack } from '../ui/progress-track.tsx'
import type { RichTextHandle } from '../ui/rich-text/rich-text-editor.tsx'
import { Select } from '../ui/select.tsx'
import { Shape } from '../ui/shape.tsx'
import { TextField } from '../ui/text-field.tsx'
import text from '../ui/text.module.css'
import styles from './review-panel.module.css'
import type { OpenMeeting } from './use-meeting.ts'

export interface ReviewPanelProps {
  readonly meeting: OpenMeeting
  /** Remembers in the notes what became of a line. */
  readonly notes: RichTextHandle | null
}

/** A promise as it is proposed: what is written, and what can be read from it. */
interface Proposal extends AddedAction {
  readonly review: ActionItem['review']
  /** Whose names fit, when it is not clear who is called. */
  readonly candidates: readonly Member[] | null
  readonly word: string | null
  readonly unclearDay: string | null
  readonly isAdded: boolean
}

/** The promises in the notes, to be made follow-ups one by one. */
export function ReviewPanel({ meeting, notes }: ReviewPanelProps) {
  const t = useTranslate()
  const [edits, setEdits] = useState<Readonly<Record<string, Partial<AddedAction>>>>({})
  const [editing, setEditing] = useState<string | null>(null)
  const proposals = useProposals(meeting, edits)
  const shown = proposals.filter(({ review }) => review !== 'discarded')
  const added = shown.filter(({ isAdded }) => isAdded).length
  const current = shown.find(({ isAdded }) => !isAdded)
  const { values, set } = meeting
  const add = ({ key, title, owner, dueOn, links }: Proposal) => {
    notes?.setReview(key, 'added')
    set({ added: [...values.added.filter((one) => one.key !== key), { key, title, owner, dueOn, links }] })
    setEditing(null)
  }
  const undo = (key: string) => {
    notes?.setReview(key, null)
    set({ added: values.added.filter((one) => one.key !== key) })
  }
  const edit = (key: string, change: Partial<AddedAction>) =>
    setEdits((now) => ({ ...now, [key]: { ...now[key], ...change } }))
  useAddKey(current && canAdd(current) ? () => add(current) : undefined)
  return (
    <Panel
      label={t('meetingReview.label')}
      position={
        <span className={styles.position}>
          <span>{t('meetingReview.review')}</span>
          <span>{t('meetingReview.progress', { added, total: shown.length })}</span>
        </span>
      }
      head={
        <>
          <h2 className={text.subtitle}>{t('meetingReview.title', { count: shown.length })}</h2>
          <p className={text.muted}>{t('meetingReview.lede')}</p>
          <div
            role="progressbar"
            aria-label={t('meetingReview.progress', { added, total: shown.length })}
            aria-valuenow={added}
            aria-valuemax={Math.max(1, shown.length)}
          >
            <ProgressTrack fraction={added / Math.max(1, shown.length)} />
          </div>
        </>
      }
    >
      <ul className={styles.reviews}>
        {shown.map((proposal) => (
          <li
            key={proposal.key}
            className={styles.review}
            data-added={proposal.isAdded}
            data-current={proposal === current}
          >
            {proposal.isAdded ? (
              <Added
                proposal={proposal}
                onUndo={() => undo(proposal.key)}
                isOpen={isOpen(meeting, proposal)}
              />
            ) : (
              <Proposed
                proposal={proposal}
                isCurrent={proposal === current}
                isEditing={editing === proposal.key}
                onEdit={(change) => edit(proposal.key, change)}
                onEditing={(isOn) => setEditing(isOn ? proposal.key : null)}
                onAdd={() => add(proposal)}
                onDiscard={() => notes?.setReview(proposal.key, 'discarded')}
              />
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** Whether it can still be taken back here: one that was recorded before is a follow-up of its own. */
const isOpen = ({ values }: OpenMeeting, { key }: Proposal): boolean =>
  values.added.some((one) => one.key === key)

const canAdd = ({ owner, word, title }: Proposal): boolean =>
  title.trim() !== '' && (owner !== null || word === null)

function useProposals(
  { values }: OpenMeeting,
  edits: Readonly<Record<string, Partial<AddedAction>>>,
): readonly Proposal[] {
  const { locale } = useLanguage()
  const today = useToday()
  const members = useMembers()
  const contacts = useContacts(values.participants.map(({ contact }) => contact))
  const items = useMemo(() => actionItems(values.body, { today, locale }), [values.body, today, locale])
  return items
    .filter(({ isDone, review }) => !isDone || review === 'added')
    .map((item) => {
      const own = values.added.find(({ key }) => key === item.key)
      const called = ownerOf(item, members)
      const read = {
        title: item.title,
        owner: called.owner,
        dueOn: item.dueOn,
        links: linksOf(item, contacts),
      }
      return {
        key: item.key,
        ...read,
        ...edits[item.key],
        ...own,
        review: item.review,
        isAdded: item.review === 'added',
        candidates: called.candidates,
        word: called.word,
        unclearDay: item.unclearDay,
      }
    })
}

interface Called {
  readonly owner: MemberId | null
  readonly word: string | null
  readonly candidates: readonly Member[] | null
}

/** Without anybody called, it is one's own. */
function ownerOf({ owner }: ActionItem, members: readonly Member[]): Called {
  const nobody = { word: null, candidates: null }
  if (owner === null) return { ...nobody, owner: members.find(({ isSelf }) => isSelf)?.id ?? null }
  if ('id' in owner) return { ...nobody, owner: owner.id }
  const fitting = calledBy(owner.word, members)
  const [only] = fitting
  if (fitting.length === 1 && only) return { ...nobody, owner: only.id }
  return { owner: null, word: owner.word, candidates: fitting }
}

/** Whom the line mentions; else who of those present is named in it; else the only one who was there. */
function linksOf(item: ActionItem, contacts: readonly FoundContact[]): ContactId[] {
  if (item.about.length > 0) return [...item.about]
  const words = fold(item.title).split(/[^\p{L}\p{N}]+/u)
  const isNamed = ({ name }: FoundContact) =>
    fold(name)
      .split(/[\s-]+/u)
      .some((part) => part.length > 2 && words.includes(part))
  const named = contacts.filter(isNamed)
  const chosen = named.length > 0 ? named : contacts.length === 1 ? contacts : []
  return chosen.map(({ id }) => id)
}

interface ProposedProps {
  readonly proposal: Proposal
  readonly isCurrent: boolean
  readonly isEditing: boolean
  readonly onEdit: (change: Partial<AddedAction>) => void
  readonly onEditing: (isEditing: boolean) => void
  readonly onAdd: () => void
  readonly onDiscard: () => void
}

function Proposed(props: ProposedProps) {
  const { proposal, isCurrent, isEditing, onEdit, onEditing, onAdd, onDiscard } = props
  const t = useTranslate()
  return (
    <>
      <p className={text.strong}>
        <bdi>{proposal.title}</bdi>
      </p>
      {isEditing ? <EditFields proposal={proposal} onEdit={onEdit} /> : <Facts {...props} />}
      <div className={styles.buttons}>
        <Button
          variant={isCurrent ? 'primary' : 'default'}
          icon="check"
          onPress={onAdd}
          isDisabled={!canAdd(proposal)}
          {...(isCurrent && canAdd(proposal) && { keys: ['A'] })}
        >
          {t('meetingReview.add')}
        </Button>
        <Button variant="quiet" onPress={() => onEditing(!isEditing)}>
          {t(isEditing ? 'meetingReview.done' : 'meetingReview.edit')}
        </Button>
        <span className={styles.push}>
          <Button variant="quiet" onPress={onDiscard}>
            {t('meetingReview.discard')}
          </Button>
        </span>
      </div>
    </>
  )
}

function Facts({ proposal, onEdit, onEditing }: ProposedProps) {
  const { t, locale } = useLanguage()
  const today = useToday()
  const members = useMembers()
  const linked = useContacts(proposal.links as ContactId[])
  const owner = members.find(({ id }) => id === proposal.owner)
  const unclear = proposal.word !== null && proposal.owner === null
  return (
    <>
      <div className={styles.chips}>
        {unclear ? (
          <WhoIs proposal={proposal} onChoose={(id) => onEdit({ owner: id })} />
        ) : (
          owner && (
            <Chip icon="person">
              <b>
                <bdi>{owner.name.split(' ')[0]}</bdi>
              </b>
            </Chip>
          )
        )}
        {proposal.dueOn === null ? (
          <ChipButton icon="meeting" isPlaceholder onPress={() => onEditing(true)}>
            {t('meetingReview.noDay')}
          </ChipButton>
        ) : (
          <Chip icon="meeting">
            <b title={longDate(proposal.dueOn, locale)}>{shortDate(proposal.dueOn, today, locale)}</b>
          </Chip>
        )}
        {linked.map(({ id, name }) => (
          <Chip key={id} icon="link">
            <bdi>{name}</bdi>
          </Chip>
        ))}
      </div>
      {unclear && (
        <p className={styles.warning}>
          <Shape name="triangle" />
          {(proposal.candidates ?? []).length > 0
            ? t('meetingReview.either', {
                names: new Intl.ListFormat(locale, { type: 'disjunction' }).format(
                  (proposal.candidates ?? []).map(({ name }) => name),
                ),
              })
            : t('meetingReview.nobodyCalled')}
        </p>
      )}
      {proposal.unclearDay !== null && proposal.dueOn === null && (
        <p className={styles.warning}>
          <Shape name="triangle" />
          {t('meetingReview.unclearDay', { words: proposal.unclearDay })}
        </p>
      )}
    </>
  )
}

interface WhoIsProps {
  readonly proposal: Proposal
  readonly onChoose: (id: MemberId) => void
}

function WhoIs({ proposal: { word, candidates }, onChoose }: WhoIsProps) {
  const t = useTranslate()
  const members = useMembers()
  const asked = candidates !== null && candidates.length > 0 ? candidates : members
  const label = t('meetingReview.whoIs', { word: word ?? '' })
  return (
    <Menu
      label={label}
      trigger={
        <Button size="sm" icon="alert" trailingIcon="chevron-down">
          {label}
        </Button>
      }
      groups={[
        {
          id: 'who',
          actions: asked.map(({ id, name }) => ({ id, label: name, onAction: () => onChoose(id) })),
        },
      ]}
    />
  )
}

function EditFields({ proposal, onEdit }: Pick<ProposedProps, 'proposal' | 'onEdit'>) {
  const t = useTranslate()
  const members = useMembers()
  const linked = useContacts(proposal.links as ContactId[])
  return (
    <Stack gap={3}>
      <TextField
        label={t('followUpForm.what')}
        autoFocus
        value={proposal.title}
        onChange={(title) => onEdit({ title })}
      />
      <Select
        label={t('followUpForm.owner')}
        options={members.map(({ id, name }) => ({ id: id as string, label: name }))}
        value={proposal.owner}
        onChange={(owner) => onEdit({ owner: owner as MemberId })}
        placeholder={t('followUpForm.nobody')}
      />
      <DayField
        label={t('followUpForm.dueOn')}
        toward="future"
        value={proposal.dueOn}
        onChange={(dueOn) => onEdit({ dueOn })}
      />
      <ContactPicker
        key={proposal.links.length}
        label={t('followUpForm.about')}
        value={null}
        canCreate={false}
        onChange={(contact) => contact && onEdit({ links: [...new Set([...proposal.links, contact.id])] })}
      />
      <div className={styles.chips}>
        {linked.map(({ id, name }) => (
          <Chip
            key={id}
            icon="link"
            remove={{ name, onPress: () => onEdit({ links: proposal.links.filter((one) => one !== id) }) }}
          >
            <bdi>{name}</bdi>
          </Chip>
        ))}
      </div>
    </Stack>
  )
}

interface AddedProps {
  readonly proposal: Proposal
  readonly isOpen: boolean
  readonly onUndo: () => void
}

function Added({ proposal, isOpen: canUndo, onUndo }: AddedProps) {
  const t = useTranslate()
  return (
    <>
      <p className={text.muted}>
        <bdi>{proposal.title}</bdi>
      </p>
      <div className={styles.buttons}>
        <Badge tone="ok" shape="disc">
          {t('meetingReview.added')}
        </Badge>
        {canUndo && (
          <span className={styles.push}>
            <Button variant="quiet" onPress={onUndo}>
              {t('ui.undo')}
            </Button>
          </span>
        )}
      </div>
    </>
  )
}

/** A adds the one that is next. */
function useAddKey(add: (() => void) | undefined): void {
  const t = useTranslate()
  const latest = useRef(add)
  useEffect(() => {
    latest.current = add
  })
  useCommands(
    useMemo<readonly Command[]>(
      () => [
        {
          id: 'here.addPromise',
          group: 'here',
          label: t('meetingReview.addNext'),
          icon: 'check',
          keys: 'a',
          run: () => latest.current?.(),
        },
      ],
      [t],
    ),
  )
}
