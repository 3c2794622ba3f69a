import { shortName } from '../../db/domain/called-name.ts'
import type { ContactId } from '../../db/domain/contact.ts'
import { longDate, shortDate } from '../../db/domain/date-phrase.ts'
import type { AddedAction } from '../../db/domain/meeting-draft.ts'
import type { MemberId } from '../../db/domain/member.ts'
import { useLanguage, useTranslate } from '../app/api/language.tsx'
import { useToday } from '../app/api/today.ts'
import { useMembers } from '../follow-up/parts/members.ts'
import { useContacts } from '../interaction/parts/participants-field.tsx'
import { Button } from '../ui/button.tsx'
import { Chip, ChipButton } from '../ui/chip.tsx'
import { Menu } from '../ui/menu.tsx'
import { Shape } from '../ui/shape.tsx'
import text from '../ui/text.module.css'
import { ShownName } from '../ui/shown-name.tsx'
import { EditProposal } from './edit-proposal.tsx'
import { canAdd, type Proposal } from './proposals.ts'
import styles from './review-panel.module.css'

export interface ProposedProps {
  readonly proposal: Proposal
  readonly isCurrent: boolean
  readonly isEditing: boolean
  readonly onEdit: (change: Partial<AddedAction>) => void
  readonly onEditing: (isEditing: boolean) => void
  readonly onAdd: () => void
  readonly onDiscard: () => void
}

/** One promise in review: what is written, what was read of it, and what becomes of it. */
export function Proposed(props: ProposedProps) {
  const { proposal, isCurrent, isEditing, onEdit, onEditing, onAdd, onDiscard } = props
  const t = useTranslate()
  return (
    <>
      <p className={text.strong}>
        <bdi>{proposal.title}</bdi>
      </p>
      {isEditing ? <EditProposal proposal={proposal} onEdit={onEdit} /> : <Facts {...props} />}
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
                <bdi>{shortName(owner, members)}</bdi>
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
            <ShownName>{name}</ShownName>
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
