import { estimateStrength } from '../../../db/domain/passphrase-strength.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { Badge } from '../../ui/badge.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { StrengthMeter } from '../../ui/strength-meter.tsx'

/** The vault refuses fewer. */
const leastLength = 10

interface TypedPassphrase {
  readonly first: string
  readonly again: string
}
export const noPassphrase: TypedPassphrase = { first: '', again: '' }

const isLongEnough = (passphrase: string): boolean =>
  Array.from(passphrase.normalize('NFKC').trim()).length >= leastLength

/** Long enough, and typed the same twice. */
export const isComplete = ({ first, again }: TypedPassphrase): boolean =>
  isLongEnough(first) && first === again

export interface NewPassphraseProps {
  readonly label?: string
  readonly value: TypedPassphrase
  readonly onChange: (value: TypedPassphrase) => void
  /** After an attempt to go on: what is missing is said. */
  readonly showMissing: boolean
  readonly autoFocus?: boolean
}

/** A new passphrase, twice, with how hard it would be to guess. */
export function NewPassphrase({
  label,
  value,
  onChange,
  showMissing,
  autoFocus = false,
}: NewPassphraseProps) {
  const t = useTranslate()
  const { first, again } = value
  const { score, time } = estimateStrength(first)
  const tooShort = t('unlock.tooShort', { minimum: leastLength })
  const isSame = first !== '' && first === again
  return (
    <>
      <PasswordField
        label={label ?? t('unlock.passphrase')}
        value={first}
        onChange={(next) => onChange({ first: next, again })}
        autoFocus={autoFocus}
        autoComplete="off"
        meter={
          first !== '' && (
            <StrengthMeter label={t('unlock.strength')} score={score} word={t(`unlock.strength.${score}`)} />
          )
        }
        hint={first === '' ? tooShort : `${t(`unlock.guess.${time}`)} ${t('unlock.checkedHere')}`}
        error={showMissing && !isLongEnough(first) ? tooShort : undefined}
      />
      <PasswordField
        label={t('unlock.again')}
        value={again}
        onChange={(next) => onChange({ first, again: next })}
        autoComplete="off"
        end={
          isSame && (
            <Badge tone="ok" shape="disc">
              {t('unlock.matches')}
            </Badge>
          )
        }
        error={showMissing && !isSame ? t('unlock.differs') : undefined}
      />
    </>
  )
}
