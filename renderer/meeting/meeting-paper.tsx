import { longDate, timeOfDay } from '../../db/domain/date-phrase.ts'
import { countedWithoutNames, type MeetingValues } from '../../db/domain/meeting-draft.ts'
import { isBlankRichText } from '../../db/domain/rich-text-words.ts'
import { useLanguage } from '../app/api/language.tsx'
import { useMembers } from '../follow-up/parts/members.ts'
import { withRole } from '../interaction/parts/participant-words.ts'
import { useContacts } from '../interaction/parts/participants-field.tsx'
import { RichTextView } from '../ui/rich-text/rich-text-view.tsx'
import { HeadcountTable } from './headcount-table.tsx'
import styles from './paper.module.css'
import { ScoreTable } from './more-parts.tsx'

/** The meeting as it goes to paper. */
export function MeetingPaper({ values }: { readonly values: MeetingValues }) {
  const { t, locale } = useLanguage()
  const contacts = useContacts(values.participants.map(({ contact }) => contact))
  const members = useMembers().filter(({ id }) => values.members.includes(id))
  const counted = countedWithoutNames(values)
  const when = [
    values.on && longDate(values.on, locale),
    values.time && timeOfDay(values.time, locale),
    values.place.trim(),
  ]
  const roleOf = (id: string) => values.participants.find(({ contact }) => contact === id)?.role
  const names = [
    ...members.map(({ name }) => name),
    ...contacts.map(({ id, name }) => withRole({ name, role: roleOf(id)?.trim() })),
  ]
  return (
    <article className={styles.paper}>
      <h1>{values.title.trim() || t('meetingScreen.untitled')}</h1>
      <p>{when.filter(Boolean).join(', ')}</p>
      {values.sensitivity !== null && <p>{t(`sensitivity.${values.sensitivity}`)}</p>}
      <h2>{t('meetingScreen.attended')}</h2>
      <p>{[...names, ...(counted > 0 ? [t('meetingScreen.counted', { count: counted })] : [])].join(', ')}</p>
      {values.agenda.length > 0 && (
        <>
          <h2>{t('field.agenda')}</h2>
          <ol>
            {values.agenda.map(({ text, minutes, done }, index) => (
              <li key={index}>
                {done ? <s>{text}</s> : text}
                {minutes !== null && ` (${t('meetingScreen.minutes', { count: minutes })})`}
              </li>
            ))}
          </ol>
        </>
      )}
      {!isBlankRichText(values.body) && (
        <>
          <h2>{t('field.bodyText')}</h2>
          <RichTextView doc={values.body} />
        </>
      )}
      {values.decisions.length > 0 && (
        <>
          <h2>{t('field.decisions')}</h2>
          <ul>
            {values.decisions.map((decision, index) => (
              <li key={index}>{decision}</li>
            ))}
          </ul>
        </>
      )}
      <HeadcountTable headcount={values.headcount} />
      <ScoreTable scores={values.scores} />
    </article>
  )
}
