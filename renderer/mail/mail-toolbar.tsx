import { mailTexts, type MailText } from '../../db/domain/mail-log.ts'
import { sensitivities, type Sensitivity } from '../../db/domain/sensitivity.ts'
import { useTranslate } from '../app/api/language.tsx'
import { Button } from '../ui/button.tsx'
import { Toolbar } from '../ui/page.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { Select } from '../ui/select.tsx'
import { unsaidStrangers, withNewPeople } from './mail-choices.ts'
import type { MailFlow } from './use-mails.ts'

/** What is the same for all of them. */
export function MailToolbar({ flow }: { readonly flow: MailFlow }) {
  const t = useTranslate()
  const { mails, decisions, decide } = flow
  const strangers = unsaidStrangers(mails)
  return (
    <Toolbar
      end={
        strangers.length > 0 && (
          <Button icon="person" onPress={() => decide(withNewPeople(decisions, strangers))}>
            {t('mailScreen.newPeople', { count: strangers.length })}
          </Button>
        )
      }
    >
      <SegmentedControl<MailText>
        label={t('mailScreen.text')}
        size="sm"
        value={decisions.text}
        onChange={(text) => decide({ text })}
        segments={mailTexts.map((value) => ({ value, label: t(`mailText.${value}`) }))}
      />
      <Select<Sensitivity | 'touched'>
        label={t('field.sensitivity')}
        labelHidden
        quiet
        icon="lock"
        placeholder=""
        value={decisions.sensitivity ?? 'touched'}
        onChange={(level) => decide({ sensitivity: level === 'touched' ? null : level })}
        options={[
          { id: 'touched', label: t('mailScreen.asTouched') },
          ...sensitivities.map((id) => ({ id, label: t(`sensitivity.${id}`) })),
        ]}
      />
    </Toolbar>
  )
}
