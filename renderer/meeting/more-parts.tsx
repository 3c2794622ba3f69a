import { useState } from 'react'
import { lobbyingKinds, scorePhases } from '../../db/domain/meeting.ts'
import type { MeetingValues, ScoreLine } from '../../db/domain/meeting-draft.ts'
import { BillsField } from '../bill/parts/bills-field.tsx'
import { useLanguage, useTranslate } from '../app/api/language.tsx'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Row, Stack } from '../ui/layout.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { HeadcountTable } from './headcount-table.tsx'
import styles from './meeting.module.css'
import type { SetMeeting } from './use-meeting.ts'

interface PartProps {
  readonly values: MeetingValues
  readonly set: SetMeeting
}

/** What only some meetings have: seen where it is filled in, else offered. */
export function MoreParts({ values, set }: PartProps) {
  const t = useTranslate()
  const [isLobbying, setLobbying] = useState(values.lobbying !== null)
  const [isBills, setBills] = useState(values.bills.length > 0)
  const addScore = () => set({ scores: [...values.scores, nextScore(values.scores)] })
  return (
    <>
      <HeadcountTable headcount={values.headcount} />
      {values.scores.length > 0 && <Scores values={values} set={set} />}
      {isLobbying && <Lobbying values={values} set={set} />}
      {isBills && (
        <section className={styles.section}>
          <BillsField value={values.bills} onChange={(bills) => set({ bills })} />
        </section>
      )}
      <div className={styles.offers}>
        {!isBills && (
          <Button variant="quiet" icon="plus" onPress={() => setBills(true)}>
            {t('billScreen.bills')}
          </Button>
        )}
        {values.scores.length === 0 && (
          <Button variant="quiet" icon="plus" onPress={addScore}>
            {t('meetingScreen.addScores')}
          </Button>
        )}
        {!isLobbying && (
          <Button
            variant="quiet"
            icon="plus"
            onPress={() => {
              setLobbying(true)
              set({ lobbying: 'direct' })
            }}
          >
            {t('meetingScreen.addLobbying')}
          </Button>
        )}
      </div>
    </>
  )
}

/** After one before comes the same after, and then some months later. */
function nextScore(scores: readonly ScoreLine[]): ScoreLine {
  const last = scores.at(-1)
  const fresh = { measure: '', phase: 'before', months: null, mean: null, people: null, scaleMax: 5 } as const
  if (!last || last.phase === 'later') return fresh
  const { measure, people, scaleMax } = last
  return last.phase === 'before'
    ? { measure, phase: 'after', months: null, mean: null, people, scaleMax }
    : { measure, phase: 'later', months: 3, mean: null, people: null, scaleMax }
}

function Scores({ values: { scores }, set }: PartProps) {
  const t = useTranslate()
  const change = (at: number, line: Partial<ScoreLine>) =>
    set({ scores: scores.map((one, index) => (index === at ? { ...one, ...line } : one)) })
  const choosePhase = (at: number, phase: ScoreLine['phase']) =>
    change(at, { phase, months: phase === 'later' ? 3 : null })
  return (
    <section className={styles.section} aria-labelledby="scores">
      <h2 id="scores">{t('field.scores')}</h2>
      <Stack gap={3}>
        {scores.map((score, index) => (
          <Row key={index} gap={2} wrap align="end">
            <TextField
              label={t('field.measure')}
              placeholder={t('meetingScreen.measureWords')}
              value={score.measure}
              onChange={(measure) => change(index, { measure })}
            />
            <Select
              label={t('field.phase')}
              options={scorePhases.map((id) => ({ id, label: t(`scorePhase.${id}`) }))}
              value={score.phase}
              onChange={(phase) => choosePhase(index, phase)}
              placeholder=""
            />
            {score.phase === 'later' && (
              <Figure
                label={t('field.months')}
                value={score.months}
                onChange={(months) => change(index, { months: Math.max(1, Math.round(months ?? 1)) })}
              />
            )}
            <Figure
              label={t('field.mean')}
              value={score.mean}
              onChange={(mean) => change(index, { mean })}
              isExact
            />
            <Figure
              label={t('field.scaleMax')}
              value={score.scaleMax}
              onChange={(scaleMax) => change(index, { scaleMax: Math.max(1, scaleMax ?? 5) })}
            />
            <Figure
              label={t('field.people')}
              value={score.people}
              onChange={(people) => change(index, { people: people === null ? null : Math.round(people) })}
            />
            <IconButton
              icon="x"
              label={t('meetingScreen.removeLine', { text: score.measure || String(index + 1) })}
              onPress={() => set({ scores: scores.toSpliced(index, 1) })}
            />
          </Row>
        ))}
        <Button variant="quiet" icon="plus" onPress={() => set({ scores: [...scores, nextScore(scores)] })}>
          {t('meetingScreen.addScore')}
        </Button>
        <ScoreTable scores={scores} />
      </Stack>
    </section>
  )
}

interface FigureProps {
  readonly label: string
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly isExact?: boolean
}

function Figure({ label, value, onChange, isExact = false }: FigureProps) {
  return (
    <div className={styles.figure}>
      <NumberField
        label={label}
        minValue={0}
        step={isExact ? 0.1 : 1}
        decimals={isExact ? 10 : 0}
        value={value ?? Number.NaN}
        onChange={(typed) => onChange(Number.isNaN(typed) ? null : typed)}
      />
    </div>
  )
}

/** The scores as bars, each beside its figure: the picture and its table are one. */
export function ScoreTable({ scores }: { readonly scores: readonly ScoreLine[] }) {
  const { t, locale } = useLanguage()
  const given = scores.filter(({ mean, measure }) => mean !== null && measure.trim() !== '')
  if (given.length === 0) return null
  const figure = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  return (
    <table className={styles.scores}>
      <caption>{t('meetingScreen.scoresCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('field.measure')}</th>
          <th scope="col">{t('field.phase')}</th>
          <th scope="col">{t('field.people')}</th>
          <th scope="col">{t('field.mean')}</th>
        </tr>
      </thead>
      <tbody>
        {given.map(({ measure, phase, months, mean, people, scaleMax }, index) => (
          <tr key={index}>
            <th scope="row">{measure}</th>
            <td>
              {months === null ? t(`scorePhase.${phase}`) : t('meetingScreen.monthsLater', { count: months })}
            </td>
            <td>{people ?? '–'}</td>
            <td>
              <span className={styles.bar}>
                <svg aria-hidden="true">
                  <rect width="100%" height="100%" data-part="track" />
                  <rect
                    width={`${Math.min(1, (mean ?? 0) / scaleMax) * 100}%`}
                    height="100%"
                    data-part={phase}
                  />
                </svg>
                {t('meetingScreen.ofScale', { mean: figure.format(mean ?? 0), max: figure.format(scaleMax) })}
                <Since scores={given} index={index} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface SinceProps {
  readonly scores: readonly ScoreLine[]
  readonly index: number
}

/** By how much it went up or down since it was asked before, on the same scale. */
function Since({ scores, index }: SinceProps) {
  const { t, locale } = useLanguage()
  const score = scores[index]
  const before = scores.find(
    ({ phase, measure, scaleMax }) =>
      phase === 'before' && measure === score?.measure && scaleMax === score.scaleMax,
  )
  if (!score || !before || score.phase === 'before') return null
  const change = (score.mean ?? 0) - (before.mean ?? 0)
  const figure = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, signDisplay: 'always' })
  return <span className={styles.faint}>{t('meetingScreen.since', { change: figure.format(change) })}</span>
}

function Lobbying({ values, set }: PartProps) {
  const t = useTranslate()
  return (
    <section className={styles.section} aria-labelledby="lobbying">
      <h2 id="lobbying">{t('meetingScreen.lobbying')}</h2>
      <Row gap={3} wrap align="end">
        <Select
          label={t('field.lobbying')}
          options={lobbyingKinds.map((id) => ({ id, label: t(`lobbying.${id}`) }))}
          value={values.lobbying}
          onChange={(lobbying) => set({ lobbying })}
          placeholder={t('lobbying.none')}
        />
        <Figure
          label={t('field.lobbyingMinutes')}
          value={values.lobbyingMinutes}
          onChange={(minutes) => set({ lobbyingMinutes: minutes === null ? null : Math.round(minutes) })}
        />
        <Figure
          label={t('field.lobbyingCost')}
          value={values.lobbyingCost === null ? null : values.lobbyingCost / 100}
          onChange={(cost) => set({ lobbyingCost: cost === null ? null : Math.round(cost * 100) })}
          isExact
        />
      </Row>
    </section>
  )
}
