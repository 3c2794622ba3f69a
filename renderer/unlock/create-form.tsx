import { useState } from 'react'
import { useTranslate } from '../app/api/language.tsx'
import { ask } from '../app/api/queries.ts'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { TextField } from '../ui/text-field.tsx'
import { AttemptForm } from './parts/attempt-form.tsx'
import { useAttempt } from './parts/attempt.ts'
import { isComplete, NewPassphrase, noPassphrase } from './parts/new-passphrase.tsx'
import { PlaceField, usePlace } from './place-field.tsx'

export interface MadeVault {
  readonly name: string
  readonly recovery: string
}

/** A new vault: what it is called, where it goes, who one is, and what opens it. */
export function CreateForm({ onMade }: { readonly onMade: (made: MadeVault) => void }) {
  const t = useTranslate()
  const [name, setName] = useState('')
  const [member, setMember] = useState('')
  const [typed, setTyped] = useState(noPassphrase)
  const [isTried, setTried] = useState(false)
  const { place, setAround, find } = usePlace(name)
  const attempt = useAttempt()
  const isReady = name.trim() !== '' && member.trim() !== '' && isComplete(typed) && place?.isTaken === false
  const make = () =>
    attempt.run(async () => {
      const { folder, name: called } = await find()
      const input = { folder, passphrase: typed.first, memberName: member.trim() }
      const { recovery } = await ask('vault', 'create', input)
      onMade({ name: called, recovery })
    })
  return (
    <AttemptForm
      attempt={attempt}
      onSubmit={() => {
        setTried(true)
        if (isReady) void make()
      }}
      submit={{ wide: true, children: t('unlock.create.submit') }}
      working={<ProgressBar label={t('unlock.create.working')} />}
    >
      <PlaceField
        label={t('unlock.create.name')}
        name={name}
        onName={setName}
        place={place}
        onChange={setAround}
        showMissing={isTried}
        autoFocus
      />
      <TextField
        label={t('unlock.create.member')}
        hint={t('unlock.create.memberHint')}
        value={member}
        onChange={setMember}
        size="lg"
        maxLength={200}
        autoComplete="off"
        error={isTried && member.trim() === '' ? t('unlock.create.needsMember') : undefined}
      />
      <NewPassphrase value={typed} onChange={setTyped} showMissing={isTried} />
    </AttemptForm>
  )
}
