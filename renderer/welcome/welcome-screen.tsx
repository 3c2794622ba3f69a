import { useEffect, useMemo, useRef } from 'react'
import { Button } from 'react-aria-components'
import { matchLocale } from '../../db/domain/i18n/locale.ts'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import { useTellChange } from '../app/api/changes.ts'
import { useCommands, type Command } from '../app/api/commands.ts'
import { openDialog } from '../app/api/dialogs.ts'
import { useLanguage } from '../app/api/language.tsx'
import { goingOn, goTo } from '../app/api/navigation.ts'
import { useOneAtATime } from '../app/api/one-at-a-time.ts'
import { ask, useRead, useWrite } from '../app/api/queries.ts'
import { classNames } from '../ui/class-names.ts'
import { Icon, type IconName } from '../ui/icon.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { Link } from '../ui/link.tsx'
import text from '../ui/text.module.css'
import { Room } from './room.tsx'
import styles from './welcome.module.css'

interface Choice {
  readonly id: 'own' | 'sample' | 'open' | 'restore'
  readonly icon: IconName
  readonly hint: string
  readonly isDisabled?: boolean
  readonly run: () => void
}

/** After a vault is made: how to begin. */
export function WelcomeScreen() {
  const { t } = useLanguage()
  const choices = useChoices(t)
  useCommands(useMemo(() => choices.map(toCommand(t)), [choices, t]))
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => list.current?.querySelector('button')?.focus(), [])
  return (
    <div className={styles.welcome}>
      <div className={styles.column}>
        <Room />
        <h1 className={text.title}>{t('welcome.title')}</h1>
        <p className={styles.lede}>{t('welcome.lede')}</p>
        <ul ref={list} className={styles.choices} aria-label={t('welcome.choices')}>
          {choices.map((choice, index) => (
            <li key={choice.id}>
              <ChoiceButton choice={choice} number={index + 1} />
            </li>
          ))}
        </ul>
        <p className={styles.foot}>
          <Icon name="shield" size="sm" />
          {t('welcome.foot')}
          <Link onPress={() => openDialog('person', {})}>{t('welcome.byHand')}</Link>
        </p>
      </div>
    </div>
  )
}

function useChoices(t: Translate): readonly Choice[] {
  const { locale } = useLanguage()
  const isPresent = useRead('sample', 'status', {}).data?.isPresent === true
  const { mutateAsync, isPending } = useWrite('sample', 'add')
  const tell = useTellChange()
  const addSample = useOneAtATime(async () => {
    const goOn = goingOn()
    const change = await tell(mutateAsync({ language: matchLocale(locale) }), t('welcome.added'))
    if (change) goOn('/today')
  })
  return useMemo(
    () => [
      { id: 'own', icon: 'import', hint: t('welcome.ownHint'), run: () => goTo('/import') },
      {
        id: 'sample',
        icon: 'people',
        hint: isPresent ? t('welcome.sampleThere') : t('welcome.sampleHint'),
        isDisabled: isPresent || isPending,
        run: () => void addSample(),
      },
      {
        id: 'open',
        icon: 'lock',
        hint: t('welcome.openHint'),
        run: () => void ask('vault', 'lock', { wish: 'open' }),
      },
      {
        id: 'restore',
        icon: 'history',
        hint: t('welcome.restoreHint'),
        run: () => void ask('vault', 'lock', { wish: 'restore' }),
      },
    ],
    // oxlint-disable-next-line exhaustive-deps -- `addSample` is made anew each time and always does the same
    [t, locale, isPresent, isPending, mutateAsync],
  )
}

const toCommand =
  (t: Translate) =>
  ({ id, icon, isDisabled, run }: Choice, index: number): Command => ({
    id: `welcome.${id}`,
    label: t(`welcome.${id}`),
    group: 'here',
    icon,
    keys: String(index + 1),
    run: isDisabled ? () => undefined : run,
  })

function ChoiceButton({ choice, number }: { readonly choice: Choice; readonly number: number }) {
  const { t } = useLanguage()
  const { id, icon, hint, isDisabled = false, run } = choice
  return (
    <Button
      className={classNames(styles.choice, number === 1 && styles.first)}
      onPress={run}
      isDisabled={isDisabled}
    >
      <span className={styles.tile}>
        <Icon name={icon} />
      </span>
      <span className={styles.words}>
        <b className={styles.name}>{t(`welcome.${id}`)}</b>
        <span className={styles.hint}>{hint}</span>
      </span>
      <Kbd keys={[String(number)]} decorative />
    </Button>
  )
}
