import { DropZone, type DropZoneProps } from 'react-aria-components'
import type { FileKind } from '../../../electron/contract/file-import.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Row } from '../../ui/layout.tsx'
import { Select } from '../../ui/select.tsx'
import text from '../../ui/text.module.css'
import styles from '../import.module.css'
import { droppedFiles } from './dropped-files.ts'
import type { FileFlow } from './use-file-import.ts'

type DropEvent = Parameters<NonNullable<DropZoneProps['onDrop']>>[0]

const kinds: readonly FileKind[] = ['contacts', 'organizations', 'vcard', 'ics', 'hsds', 'irs']

/** Which files, and what they hold where that does not show. */
export function ChooseStep({ flow }: { readonly flow: FileFlow }) {
  const t = useTranslate()
  const drop = async ({ items }: DropEvent) => {
    await flow.drop(await droppedFiles(items))
  }
  return (
    <div className={styles.form}>
      <DropZone
        aria-label={t('contactImport.dropHere')}
        className={styles.drop}
        onDrop={(event) => void drop(event)}
      >
        <Icon name="import" />
        <p className={text.subtitle}>{t('contactImport.dropHere')}</p>
        <Row wrap>
          <Button
            variant="primary"
            size="lg"
            icon="file"
            keys={['O']}
            autoFocus
            onPress={() => void flow.choose('contacts.open')}
          >
            {t('contactImport.choose')}
          </Button>
          <Button size="lg" icon="folder" onPress={() => void flow.choose('legislators.folder')}>
            {t('contactImport.folder')}
          </Button>
        </Row>
        <p className={styles.formats}>{t('contactImport.formats')}</p>
      </DropZone>
      {flow.problem !== null && (
        <Banner tone="danger" isAlert>
          <p>{flow.problem}</p>
        </Banner>
      )}
      <Select<FileKind | 'guess'>
        label={t('contactImport.kind')}
        placeholder={t('contactImport.guess')}
        value={flow.kind ?? 'guess'}
        onChange={(kind) => flow.setKind(kind === 'guess' ? null : kind)}
        options={[
          { id: 'guess', label: t('contactImport.guess') },
          ...kinds.map((id) => ({ id, label: t(`contactImport.kind_${id}`) })),
        ]}
      />
    </div>
  )
}
