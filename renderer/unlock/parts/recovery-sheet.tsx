import { useId, useState } from 'react'
import { longDate } from '../../../db/domain/date-phrase.ts'
import { matchLocale } from '../../../db/domain/i18n/locale.ts'
import { sheetWords } from '../../../db/domain/i18n/sheet-words.ts'
import { recoveryCharacters } from '../../../db/domain/recovery-text.ts'
import { copiedByHand, tellCopied } from '../../app/api/clipboard.ts'
import { failureText } from '../../app/api/failures.ts'
import { useLanguage } from '../../app/api/language.tsx'
import { ask } from '../../app/api/queries.ts'
import { useToday } from '../../app/api/today.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useAttempt } from './attempt.ts'
import { askedGroups, recoveryGroups } from './recovery-text.ts'
import styles from './recovery-sheet.module.css'

export interface RecoverySheetProps {
  readonly secret: string
  readonly vaultName: string
  /** It is kept somewhere, and was read again from there. What goes wrong then is said. */
  readonly onKept: () => Promise<void>
}

/** The sheet that opens the vault when the passphrase is forgotten: kept outside, and typed again in part. */
export function RecoverySheet({ secret, vaultName, onKept }: RecoverySheetProps) {
  return (
    <>
      <Sheet secret={secret} vaultName={vaultName} />
      <Retyping secret={secret} onKept={onKept} />
      <PrintedSheet secret={secret} vaultName={vaultName} />
    </>
  )
}

function Sheet({ secret, vaultName }: Omit<RecoverySheetProps, 'onKept'>) {
  const { t, locale } = useLanguage()
  const [told, setTold] = useState<{ readonly text: string; readonly failed: boolean }>()
  const title = useId()
  const save = async () => {
    try {
      const suggested = t('unlock.sheet.file', { name: vaultName })
      const [file] = await ask('file', 'choose', { purpose: 'sheet.save', suggested })
      if (!file) return
      await ask('vault', 'saveSheet', { file: file.handle, secret, language: matchLocale(locale) })
      setTold({ text: t('unlock.sheet.saved', { name: file.name }), failed: false })
    } catch (error) {
      setTold({ text: failureText(t, error), failed: true })
    }
  }
  return (
    <section
      className={styles.sheet}
      aria-labelledby={title}
      onCopy={({ nativeEvent }) => tellCopied(copiedByHand(nativeEvent), true)}
    >
      <div className={styles.head}>
        <Icon name="file" />
        <h2 id={title} className={styles.title}>
          {t('unlock.sheet.name')}
        </h2>
        <Button icon="print" autoFocus onPress={() => window.print()}>
          {t('unlock.sheet.print')}
        </Button>
        <Button onPress={() => void save()}>{t('unlock.sheet.save')}</Button>
      </div>
      <ol className={styles.groups} aria-label={t('unlock.sheet.secret')}>
        {recoveryGroups(secret).map((group, index) => (
          <li key={index} className={styles.group}>
            <span className={styles.number} aria-hidden="true">
              {index + 1}
            </span>
            {group}
          </li>
        ))}
      </ol>
      {told && (
        <Banner tone={told.failed ? 'danger' : 'ok'} isAlert>
          {told.text}
        </Banner>
      )}
    </section>
  )
}

const both = [0, 1] as const

function Retyping({ secret, onKept }: Omit<RecoverySheetProps, 'vaultName'>) {
  const { t } = useLanguage()
  const asked = askedGroups(secret)
  const groups = recoveryGroups(secret)
  const [typed, setTyped] = useState<readonly [string, string]>(['', ''])
  const [isTried, setTried] = useState(false)
  const attempt = useAttempt()
  const isRight = (index: 0 | 1) => recoveryCharacters(typed[index]) === groups[asked[index]]
  const check = (fields: NodeListOf<HTMLInputElement>) => {
    setTried(true)
    const wrong = both.find((index) => !isRight(index))
    if (wrong === undefined) void attempt.run(onKept)
    else fields[wrong]?.focus()
  }
  return (
    <form
      noValidate
      className={styles.check}
      onSubmit={(event) => {
        event.preventDefault()
        check(event.currentTarget.querySelectorAll('input'))
      }}
    >
      <p>{t('unlock.sheet.check')}</p>
      <div className={styles.two}>
        {both.map((index) => (
          <TextField
            key={index}
            label={t('unlock.sheet.group', { number: asked[index] + 1 })}
            size="lg"
            mono
            autoComplete="off"
            spellCheck="false"
            value={typed[index]}
            onChange={(text) => setTyped(index === 0 ? [text, typed[1]] : [typed[0], text])}
            error={isTried && !isRight(index) ? t('unlock.sheet.wrong') : undefined}
          />
        ))}
      </div>
      {attempt.error !== undefined && (
        <Banner tone="danger" isAlert>
          {attempt.error}
        </Banner>
      )}
      <div className={styles.end}>
        <Button type="submit" variant="primary" size="lg" {...(attempt.isRunning && { isPending: true })}>
          {t('unlock.sheet.done')}
        </Button>
      </div>
    </form>
  )
}

/** What a printer gets: the sheet and nothing else. */
function PrintedSheet({ secret, vaultName }: Omit<RecoverySheetProps, 'onKept'>) {
  const { t, locale } = useLanguage()
  const today = useToday()
  const words = sheetWords(t)
  return (
    <div className={styles.printed} aria-hidden="true" data-printed-sheet>
      <p className={styles.printedTitle}>{words.title}</p>
      <p>{words.explanation}</p>
      <p>
        {words.vault}: <bdi>{vaultName}</bdi>
        <br />
        {words.madeOn}: {longDate(today, locale)}
      </p>
      <p>{words.secret}:</p>
      <ol className={styles.printedSecret}>
        {recoveryGroups(secret).map((group, index) => (
          <li key={index} className={styles.group}>
            <span className={styles.number}>{index + 1}</span>
            {group}
          </li>
        ))}
      </ol>
      <ol className={styles.steps}>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </div>
  )
}
