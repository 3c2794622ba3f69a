import type { Id } from '../../../db/domain/uid.ts'
import type { ImportRowDetails } from '../../../electron/contract/file-import.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { ask } from '../../app/api/queries.ts'
import { ContactPicker } from '../../contact/parts/contact-picker.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Section } from '../../ui/section.tsx'
import styles from '../import.module.css'
import type { SaysOfRow } from './use-file-import.ts'

type Named = ImportRowDetails['organizations'][number]

interface NamedOrganizationsProps {
  readonly say: SaysOfRow
  readonly organizations: readonly Named[]
}

/** The organizations that a row names: what they are taken for, and any other that a person knows they are. */
export function NamedOrganizations({ say, organizations }: NamedOrganizationsProps) {
  const t = useTranslate()
  if (organizations.length === 0) return null
  return (
    <Section variant="panel" title={t('contactImport.organizations')}>
      <Stack gap={3}>
        {organizations.map((named) => (
          <NamedOrganization key={named.text} say={say} named={named} />
        ))}
      </Stack>
    </Section>
  )
}

function NamedOrganization({ say, named }: { readonly say: SaysOfRow; readonly named: Named }) {
  const t = useTranslate()
  const { text, isLinked, organization } = named
  const link = (chosen: Id<'organization'> | null) =>
    void say((number) => ask('fileImport', 'link', { import: number, text, organization: chosen }))
  return (
    <div className={styles.named}>
      <div className={styles.namedLine}>
        <bdi>{text}</bdi>
        <Standing named={named} />
      </div>
      <ContactPicker
        // Once it is linked, the box is empty again.
        key={organization?.uid ?? ''}
        label={t('contactImport.linkTo', { name: text })}
        labelHidden
        placeholder={t('contactImport.linkPlaceholder')}
        value={null}
        canCreate={false}
        accepts={({ is }) => is === 'organization'}
        onChange={(contact) => contact?.is === 'organization' && link(contact.id)}
      />
      {isLinked && (
        <Button icon="undo" onPress={() => link(null)}>
          {t('contactImport.unlink')}
        </Button>
      )}
    </div>
  )
}

/** What becomes of the name. */
function Standing({ named: { text, organization, isSeveral } }: { readonly named: Named }) {
  const t = useTranslate()
  if (isSeveral)
    return (
      <Badge tone="warn" shape="question">
        {t('contactImport.isSeveral')}
      </Badge>
    )
  if (organization === null) return <Badge shape="minus">{t('contactImport.leftOut')}</Badge>
  if (organization.isNew)
    return (
      <Badge tone="accent" shape="plus">
        {t('contactImport.isCreated')}
      </Badge>
    )
  const { name } = organization
  return (
    <Badge tone="ok" shape="disc">
      {name === text ? t('contactImport.isKnown') : t('contactImport.isKnownAs', { name })}
    </Badge>
  )
}
