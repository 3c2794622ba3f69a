import type { ContactDetails } from '../../electron/contract/contact-details.ts'
import { useTellChange } from '../app/api/changes.ts'
import { openDialog } from '../app/api/dialogs.ts'
import { useTranslate } from '../app/api/language.tsx'
import { goingOn, goTo } from '../app/api/navigation.ts'
import { ask } from '../app/api/queries.ts'
import { useToday } from '../app/api/today.ts'
import { PartyBox } from '../legislator/parts/party-box.tsx'
import { Button } from '../ui/button.tsx'
import { trashedWords } from '../list/parts/trashed-words.ts'
import { MoreMenu } from '../ui/more-menu.tsx'
import { Tag } from '../ui/tag.tsx'
import text from '../ui/text.module.css'
import { classNames } from '../ui/class-names.ts'
import { ShownName } from '../ui/shown-name.tsx'
import styles from './contact-screen.module.css'
import { ContactAvatar, type ContactKind } from './parts/contact-name.tsx'
import { roleLine } from './role-line.ts'
import { SensitivityMark } from './sensitivity-mark.tsx'

/** Offices have no page of their own in the navigation. */
export type PageKind = Exclude<ContactKind, 'office'>

export interface ContactHeadProps {
  readonly kind: PageKind
  readonly details: ContactDetails
  readonly onEdit: () => void
  /** Undefined where nobody was merged into this contact. */
  readonly onTakeApart: (() => void) | undefined
}

/** Who it is, and what one does most. */
export function ContactHead({ kind, details, onEdit, onTakeApart }: ContactHeadProps) {
  const t = useTranslate()
  const { name, id } = details
  return (
    <header className={styles.head}>
      <ContactAvatar contact={{ id: details.id, name, kind, photo: details.photo }} size="xl" />
      <div className={styles.who}>
        <h1 className={classNames(text.title, styles.name)} title={name}>
          <ShownName>{name}</ShownName>
        </h1>
        <Lede details={details} />
      </div>
      <div className={styles.actions}>
        <Button icon="edit" keys={['E']} onPress={onEdit}>
          {t('contactScreen.edit')}
        </Button>
        <Button icon="followup" keys={['N']} onPress={() => openDialog('followUp', { about: [id] })}>
          {t('contactScreen.followUp')}
        </Button>
        <Button variant="primary" icon="plus" keys={['L']} onPress={() => openDialog('log', { with: [id] })}>
          {t('command.log')}
        </Button>
        <HeadMenu kind={kind} details={details} onTakeApart={onTakeApart} />
      </div>
    </header>
  )
}

function Lede({ details }: { readonly details: ContactDetails }) {
  const t = useTranslate()
  const { strong, rest } = roleLine(t, details, useToday())
  const [term] = details.noun === 'person' ? details.terms : []
  return (
    <div className={classNames(text.lede, styles.lede)}>
      {(strong || rest) && (
        <bdi>
          {strong && <b>{strong}</b>}
          {rest}
        </bdi>
      )}
      {term && <PartyBox party={term.party} />}
      {details.noun === 'person' && details.pronouns !== null && (
        <span className={styles.faint}>{details.pronouns}</span>
      )}
      {details.tier !== null && <Tag>{t('contactScreen.tier', { tier: details.tier })}</Tag>}
      {details.owner && (
        <span className={styles.faint}>{t('contactScreen.ownedBy', { name: details.owner.name })}</span>
      )}
      {details.tags.map((tag) => (
        <Tag key={tag.id}>{tag.name}</Tag>
      ))}
      <SensitivityMark sensitivity={details.sensitivity} />
    </div>
  )
}

function HeadMenu({ kind, details: { id, name }, onTakeApart }: Omit<ContactHeadProps, 'onEdit'>) {
  const t = useTranslate()
  const tell = useTellChange()
  const trash = async () => {
    const goOn = goingOn()
    const change = await tell(ask('together', 'trash', { of: { ids: [id] } }), (done) =>
      trashedWords(t, t('contactScreen.trashed', { name }), done),
    )
    if (change) goOn(kind === 'person' ? '/people' : `/${kind}s`, { replace: true })
  }
  return (
    <MoreMenu
      label={t('contactScreen.more')}
      variant="default"
      groups={[
        {
          id: 'reading',
          actions: [
            {
              id: 'brief',
              label: t('briefScreen.title'),
              icon: 'note',
              onAction: () => goTo(`/meetings/brief/${id}`),
            },
            ...(onTakeApart
              ? [
                  {
                    id: 'takeApart',
                    label: t('duplicatesScreen.takeApartHere'),
                    icon: 'undo' as const,
                    onAction: onTakeApart,
                  },
                ]
              : []),
          ],
        },
        {
          id: 'ending',
          actions: [
            {
              id: 'trash',
              label: t('listScreen.trash'),
              icon: 'trash',
              tone: 'danger',
              onAction: () => void trash(),
            },
          ],
        },
      ]}
    />
  )
}
