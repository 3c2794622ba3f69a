import { useState } from 'react'
import { shortDate } from '../../db/domain/date-phrase.ts'
import type { MemberId } from '../../db/domain/member.ts'
import type { FormerMember, Member } from '../../electron/contract/member.ts'
import { useTellChange } from '../app/api/changes.ts'
import { useLanguage, useTranslate } from '../app/api/language.tsx'
import { useOneAtATime } from '../app/api/one-at-a-time.ts'
import { ask, useRead, useReadAfresh, useWrite } from '../app/api/queries.ts'
import { useToday } from '../app/api/today.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Select } from '../ui/select.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { TextField } from '../ui/text-field.tsx'
import { HandOverDialog } from './hand-over-dialog.tsx'
import { Setting } from './setting.tsx'
import styles from './settings.module.css'

type Edited = Member | 'new' | undefined

/** Our own people, and which of them uses this vault. */
export function MembersSection() {
  const { data: members = [] } = useRead('member', 'list', {})
  return (
    <>
      <WhoUses members={members} />
      <Colleagues members={members} />
      <FormerMembers />
    </>
  )
}

interface MembersProps {
  readonly members: readonly Member[]
}

function WhoUses({ members }: MembersProps) {
  const t = useTranslate()
  const tell = useTellChange()
  const self = members.find(({ isSelf }) => isSelf)
  const use = (id: MemberId) => {
    const name = members.find((one) => one.id === id)?.name ?? ''
    if (id !== self?.id) void tell(ask('member', 'use', { id }), t('settings.used', { name }))
  }
  return (
    <Setting title={t('settings.whoUses')} hint={t('settings.whoUsesHint')}>
      <div className={styles.short}>
        <Select
          label={t('settings.whoUses')}
          labelHidden
          placeholder=""
          options={members.map(({ id, name }) => ({ id, label: name }))}
          value={self?.id ?? null}
          onChange={use}
        />
      </div>
    </Setting>
  )
}

function Colleagues({ members }: MembersProps) {
  const t = useTranslate()
  const [edited, setEdited] = useState<Edited>()
  const [leaving, setLeaving] = useState<MemberId>()
  const from = members.find(({ id }) => id === leaving)
  return (
    <Setting title={t('settings.colleagues')} hint={t('settings.membersHint')}>
      <ul className={styles.list}>
        {members.map((member) => (
          <li key={member.id} className={styles.item}>
            <span className={styles.what}>
              <b>
                <bdi>{member.name}</bdi>
              </b>
              {member.email}
            </span>
            {member.isSelf && <Badge>{t('settings.self')}</Badge>}
            <IconButton
              icon="edit"
              label={t('settings.renameName', { name: member.name })}
              onPress={() => setEdited(member)}
            />
            {members.length > 1 && (
              <IconButton
                icon="arrow-right"
                label={t('settings.handOverName', { name: member.name })}
                onPress={() => setLeaving(member.id)}
              />
            )}
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button icon="plus" onPress={() => setEdited('new')}>
          {t('settings.addMember')}
        </Button>
      </div>
      <Dialog
        isOpen={edited !== undefined}
        onOpenChange={() => setEdited(undefined)}
        title={edited === 'new' ? t('settings.addMember') : t('settings.editMember')}
        size="sm"
        isDismissable={false}
      >
        {edited === 'new' ? (
          <MemberForm member={undefined} onDone={() => setEdited(undefined)} />
        ) : (
          edited && <ChangedMember member={edited} onDone={() => setEdited(undefined)} />
        )}
      </Dialog>
      {from && <HandOverDialog from={from} members={members} onClose={() => setLeaving(undefined)} />}
    </Setting>
  )
}

/** Those who left, as long as there are any: what they did keeps their name, and they may come back. */
function FormerMembers() {
  const { t, locale } = useLanguage()
  const today = useToday()
  const tell = useTellChange()
  const { data: former = [] } = useRead('member', 'former', {})
  if (former.length === 0) return null
  const takeBack = ({ id, name }: FormerMember) =>
    tell(ask('member', 'return', { id }), t('settings.takenBack', { name }))
  return (
    <Setting title={t('settings.former')} hint={t('settings.formerHint')}>
      <ul className={styles.list}>
        {former.map((member) => (
          <li key={member.id} className={styles.item}>
            <span className={styles.what}>
              <b>
                <bdi>{member.name}</bdi>
              </b>
              {t('settings.leftOn', { day: shortDate(member.leftOn, today, locale) })}
            </span>
            <Button
              aria-label={t('settings.takeBackName', { name: member.name })}
              onPress={() => void takeBack(member)}
            >
              {t('settings.takeBack')}
            </Button>
          </li>
        ))}
      </ul>
    </Setting>
  )
}

interface MemberFormProps {
  readonly member: Member | undefined
  readonly onDone: () => void
}

/** Begins with what stands when it is opened. */
function ChangedMember({ member, onDone }: MemberFormProps & { readonly member: Member }) {
  const now = useReadAfresh('member', 'list', {})
  if (!now) return <Skeleton height="card" />
  return <MemberForm member={now.find(({ id }) => id === member.id) ?? member} onDone={onDone} />
}

function MemberForm({ member, onDone }: MemberFormProps) {
  const t = useTranslate()
  const tell = useTellChange()
  const create = useWrite('member', 'create')
  const update = useWrite('member', 'update')
  const [name, setName] = useState(member?.name ?? '')
  const [email, setEmail] = useState(member?.email ?? '')
  const save = useOneAtATime(async () => {
    const fields = { name: name.trim(), email: email.trim() === '' ? null : email.trim() }
    const saved =
      member === undefined
        ? await tell(create.mutateAsync(fields), t('settings.memberAdded', { name: fields.name }))
        : await tell(update.mutateAsync({ id: member.id, fields }), t('settings.memberChanged'))
    if (saved) onDone()
  })
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '') void save()
      }}
    >
      <TextField
        label={t('settings.memberName')}
        value={name}
        onChange={setName}
        size="lg"
        maxLength={200}
        isRequired
        autoFocus
      />
      <TextField
        label={t('settings.memberEmail')}
        inputMode="email"
        value={email}
        onChange={setEmail}
        size="lg"
      />
      <Button type="submit" variant="primary" size="lg">
        {t('settings.save')}
      </Button>
    </form>
  )
}
