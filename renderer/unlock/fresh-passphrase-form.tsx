import { useState } from 'react'
import type { SlotRow } from '../../electron/contract/vault.ts'
import { useTranslate } from '../app/api/language.tsx'
import { useMoment } from '../app/api/moment.ts'
import { ask } from '../app/api/queries.ts'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { AttemptForm } from './parts/attempt-form.tsx'
import { useAttempt } from './parts/attempt.ts'
import { isComplete, NewPassphrase, noPassphrase } from './parts/new-passphrase.tsx'

export interface FreshPassphraseFormProps {
  /** The passphrases of the vault: of several, the person says which was forgotten. */
  readonly passphrases: readonly SlotRow[]
  readonly onDone: () => void
}

/** No id of a slot. */
const none = 'none'

/** After the recovery sheet: a passphrase in place of the forgotten one. */
export function FreshPassphraseForm({ passphrases, onDone }: FreshPassphraseFormProps) {
  const t = useTranslate()
  const [typed, setTyped] = useState(noPassphrase)
  const [isTried, setTried] = useState(false)
  const [only] = passphrases
  const [forgotten, setForgotten] = useState(passphrases.length === 1 && only ? only.id : none)
  const attempt = useAttempt()
  const replace = async () => {
    const going = forgotten === none ? [] : [forgotten]
    const input = { passphrase: typed.first, forgotten: going }
    if (await attempt.run(() => ask('vault', 'replacePassphrases', input))) onDone()
  }
  return (
    <AttemptForm
      attempt={attempt}
      onSubmit={() => {
        setTried(true)
        if (isComplete(typed)) void replace()
      }}
      submit={{ wide: true, children: t('unlock.fresh.submit') }}
      working={<ProgressBar label={t('unlock.opening')} />}
    >
      {passphrases.length > 1 && (
        <Forgotten passphrases={passphrases} value={forgotten} onChange={setForgotten} />
      )}
      <NewPassphrase
        value={typed}
        onChange={setTyped}
        showMissing={isTried}
        autoFocus={passphrases.length < 2}
      />
    </AttemptForm>
  )
}

interface ForgottenProps {
  readonly passphrases: readonly SlotRow[]
  readonly value: string
  readonly onChange: (id: string) => void
}

/** Nobody can read which is whose: the day it was added has to tell. */
function Forgotten({ passphrases, value, onChange }: ForgottenProps) {
  const t = useTranslate()
  const moment = useMoment()
  return (
    <RadioGroup
      label={t('unlock.fresh.which')}
      value={value}
      onChange={onChange}
      options={[
        { value: none, label: t('unlock.fresh.keepAll'), description: t('unlock.fresh.keepAllHint') },
        ...passphrases.map(({ id, createdAt }) => ({
          value: id,
          label: t('unlock.fresh.addedOn', { moment: moment(createdAt).exact }),
        })),
      ]}
    />
  )
}
