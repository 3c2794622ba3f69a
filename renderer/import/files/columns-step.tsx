import type { HeldFiles } from '../../../electron/contract/file-import.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Row } from '../../ui/layout.tsx'
import { StatusBar } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import styles from '../import.module.css'
import { Choices } from './choices.tsx'
import { ColumnTable } from './column-table.tsx'
import { MappingMenu } from './mapping-menu.tsx'
import { PartShape } from './part-shape.tsx'
import { SetAside } from './set-aside.tsx'
import { UnreadFiles } from './unread-files.tsx'
import type { FileFlow } from './use-file-import.ts'

export interface HeldProps {
  readonly flow: FileFlow
  readonly held: HeldFiles
}

/** How each file was understood, what its columns mean, and what becomes of contacts that are there. */
export function ColumnsStep({ flow, held }: HeldProps) {
  const t = useTranslate()
  const tables = held.parts.flatMap(({ table, name, rows }, part) => (table ? [{ part, name, rows }] : []))
  const shown = flow.part ?? tables[0]?.part ?? 0
  const part = held.parts[shown]
  const rows = held.parts.reduce((sum, one) => sum + one.rows, 0)
  return (
    <div className={styles.preview}>
      <div className={styles.mapping}>
        <Row wrap align="end">
          {tables.length > 1 && (
            <Select
              label={t('contactImport.part')}
              placeholder={t('contactImport.part')}
              value={String(shown)}
              onChange={(id) => flow.setPart(Number(id))}
              options={tables.map((table) => ({
                id: String(table.part),
                label: table.name,
                description: t('contactImport.rowCount', { count: table.rows }),
              }))}
            />
          )}
          {part?.table && <PartShape flow={flow} part={shown} row={part} />}
          {part?.table && <MappingMenu flow={flow} held={held} part={shown} />}
        </Row>
        <UnreadFiles held={held} />
        {part && <SetAside parts={[part]} />}
        <SetAside parts={held.parts.filter((one) => one.rows === 0 && one !== part)} isNamed />
        <Choices choices={flow.choices} onChange={flow.setChoices} />
        {part?.table && <ColumnTable flow={flow} held={held} part={shown} />}
      </div>
      {flow.problem !== null && (
        <Banner tone="danger" isAlert>
          <p>{flow.problem}</p>
        </Banner>
      )}
      <StatusBar
        end={
          <>
            <span>{t('contactImport.undoLater')}</span>
            <Button variant="primary" autoFocus onPress={() => void flow.compare()}>
              {`${t('contactImport.checkRows')} (${t('contactImport.rowCount', { count: rows })})`}
            </Button>
          </>
        }
      >
        <Button icon="arrow-left" onPress={flow.back}>
          {t('contactImport.back')}
        </Button>
      </StatusBar>
    </div>
  )
}
