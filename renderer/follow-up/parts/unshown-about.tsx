import { levelsBeyond } from '../../../db/domain/sensitivity.ts'
import type { UnshownLinks } from '../../../db/domain/row/follow-up-row.ts'
import { openDialog } from '../../app/api/dialogs.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { useRead } from '../../app/api/queries.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Section } from '../../ui/section.tsx'
import { useRestoreAbout } from './restore-about.ts'

export interface UnshownAboutProps {
  readonly unshown: UnshownLinks
}

/** Whom a promise is about and who stands in no list, as the page of a contact says it, with what brings them back. */
export function UnshownAbout({ unshown: { trashed, restricted } }: UnshownAboutProps) {
  const t = useTranslate()
  return (
    <Section title={t('followUpForm.contact')} variant="panel">
      <Stack gap={3}>
        {trashed.length > 0 && <Trashed trashed={trashed} />}
        {restricted > 0 && <Guarded count={restricted} />}
      </Stack>
    </Section>
  )
}

function Trashed({ trashed }: Pick<UnshownLinks, 'trashed'>) {
  const t = useTranslate()
  const restore = useRestoreAbout(trashed)
  const count = trashed.length
  const names = new Intl.ListFormat(t.locale).format(trashed.map(({ name }) => t.apart(name)))
  return (
    <Banner
      icon="trash"
      action={
        <Button icon="undo" onPress={restore}>
          {t('followUpForm.restoreAbout', { count })}
        </Button>
      }
    >
      {t('followUpForm.aboutTrashed', { count, names })}
    </Banner>
  )
}

function Guarded({ count }: { readonly count: number }) {
  const t = useTranslate()
  const { data } = useRead('clearance', 'status', {})
  const [level = 'restricted'] = data ? levelsBeyond(data.level) : []
  return (
    <Banner
      tone="guard"
      action={
        <Button icon="unlock" onPress={() => openDialog('clearance', { level })}>
          {t('contactScreen.showHidden', { count })}
        </Button>
      }
    >
      {t('followUpForm.aboutGuarded', { count })}
    </Banner>
  )
}
