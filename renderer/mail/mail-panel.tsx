import type { ReactNode } from 'react'
import { longDate } from '../../db/domain/date-phrase.ts'
import { interactionDirections, type InteractionDirection } from '../../db/domain/interaction-outcome.ts'
import { mailTexts, type MailText } from '../../db/domain/mail-log.ts'
import { sensitivities, type Sensitivity } from '../../db/domain/sensitivity.ts'
import { byteSize } from '../app/api/byte-size.ts'
import { useLanguage, useTranslate } from '../app/api/language.tsx'
import { useRead } from '../app/api/queries.ts'
import { useToday } from '../app/api/today.ts'
import { DayField } from '../follow-up/parts/day-field.tsx'
import { Checkbox, CheckboxGroup } from '../ui/checkbox.tsx'
import { Row, Stack } from '../ui/layout.tsx'
import { Panel, PanelHead } from '../ui/panel.tsx'
import { Section } from '../ui/section.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import textStyles from '../ui/text.module.css'
import { AddressChoice } from './address-choice.tsx'
import type { MailEdit, ReviewedMail } from './mail-choices.ts'
import styles from './mail.module.css'
import type { MailFlow } from './use-mails.ts'

export interface MailPanelProps {
  readonly mail: ReviewedMail
  readonly flow: MailFlow
  readonly onClose: () => void
}

/** One mail: what of it is logged, and with whom. */
export function MailPanel({ mail, flow, onClose }: MailPanelProps) {
  const t = useTranslate()
  const edit = (change: MailEdit) => flow.edit(mail.mail, change)
  return (
    <Panel
      label={t('mailScreen.detailsOf')}
      onClose={onClose}
      head={
        <PanelHead
          title={mail.choice.subject ?? t('mailScreen.noSubject')}
          subtitle={<Problems mail={mail} />}
        />
      }
    >
      <Section title={t('mailScreen.who')} variant="panel" level={3}>
        <Stack gap={3}>
          {mail.others.map((row) => (
            <AddressChoice key={row.address} mail={mail} row={row} flow={flow} />
          ))}
          {mail.others.length === 0 && <p className={textStyles.muted}>{t('mailScreen.onlyOurs')}</p>}
        </Stack>
      </Section>
      <Section title={t('mailScreen.asLogged')} variant="panel" level={3}>
        <Fields mail={mail} edit={edit} />
      </Section>
      {mail.files.length > 0 && (
        <Section title={t('mailScreen.files')} variant="panel" level={3}>
          <Files mail={mail} edit={edit} />
        </Section>
      )}
      <Section title={t('mailScreen.textOf')} variant="panel" level={3}>
        {flow.held !== null && <Text held={flow.held} mail={mail} edit={edit} />}
      </Section>
    </Panel>
  )
}

function Problems({ mail }: { readonly mail: ReviewedMail }): ReactNode {
  const { problems, isLogged, aheadOn } = mail
  const { t, locale } = useLanguage()
  const said = [
    ...(isLogged ? [t('mailLacks.nothing')] : []),
    ...(aheadOn === null ? [] : [t('mailScreen.aheadWords', { day: longDate(aheadOn, locale) })]),
    ...problems.map((code) => t.find(`mailProblem.${code}`)),
  ]
  return said.length > 0 && said.join(' · ')
}

interface EditProps {
  readonly mail: ReviewedMail
  readonly edit: (change: MailEdit) => void
}

function Fields({ mail: { choice }, edit }: EditProps) {
  const t = useTranslate()
  const today = useToday()
  return (
    <Stack gap={3}>
      <TextField
        label={t('field.subject')}
        value={choice.subject ?? ''}
        onChange={(subject) => edit({ subject })}
      />
      <Row gap={3} wrap align="end">
        <SegmentedControl<InteractionDirection>
          label={t('field.direction')}
          value={choice.direction}
          onChange={(direction) => edit({ direction })}
          segments={interactionDirections.map((value) => ({ value, label: t(`direction.${value}`) }))}
        />
        <DayField
          label={t('field.occurredOn')}
          toward="past"
          max={today}
          value={choice.on}
          onChange={(on) => edit({ on, time: null })}
          hint={t('mailScreen.noDay')}
        />
      </Row>
      <Select<Sensitivity | 'touched'>
        label={t('field.sensitivity')}
        placeholder=""
        value={choice.sensitivity ?? 'touched'}
        onChange={(level) => edit({ sensitivity: level === 'touched' ? null : level })}
        options={[
          { id: 'touched', label: t('mailScreen.asTouched') },
          ...sensitivities.map((id) => ({ id, label: t(`sensitivity.${id}`) })),
        ]}
      />
    </Stack>
  )
}

function Files({ mail: { files, choice }, edit }: EditProps) {
  const { t, locale } = useLanguage()
  return (
    <CheckboxGroup
      label={t('mailScreen.keepFiles')}
      labelHidden
      value={choice.files.map(String)}
      onChange={(kept) => edit({ files: kept.map(Number) })}
    >
      {files.map(({ name, bytes, isInline }, at) => (
        <Checkbox key={at} value={String(at)}>
          <bdi>{name}</bdi>{' '}
          <span className={textStyles.muted}>
            {[byteSize(bytes, locale), ...(isInline ? [t('mailScreen.inline')] : [])].join(' · ')}
          </span>
        </Checkbox>
      ))}
    </CheckboxGroup>
  )
}

function Text({ held, mail: { mail, choice }, edit }: EditProps & { readonly held: number }) {
  const t = useTranslate()
  const { data } = useRead('mail', 'text', { import: held, mail })
  const shown = choice.text === 'none' ? '' : data?.[choice.text]
  return (
    <Stack gap={2}>
      <SegmentedControl<MailText>
        label={t('mailScreen.text')}
        size="sm"
        value={choice.text}
        onChange={(text) => edit({ text })}
        segments={mailTexts.map((value) => ({ value, label: t(`mailText.${value}`) }))}
      />
      <p className={styles.text} dir="auto" aria-busy={data === undefined}>
        {shown || t('mailScreen.noText')}
      </p>
    </Stack>
  )
}
