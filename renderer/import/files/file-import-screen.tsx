import { useMemo } from 'react'
import { useCommands } from '../../app/api/commands.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { goTo } from '../../app/api/navigation.ts'
import { WorkBar } from '../../app/api/work-bar.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { PageHead } from '../../ui/page.tsx'
import { Steps } from '../../ui/steps.tsx'
import styles from '../import.module.css'
import { ChooseStep } from './choose-step.tsx'
import { ColumnsStep } from './columns-step.tsx'
import { DoneStep } from './done-step.tsx'
import { RowsStep } from './rows-step.tsx'
import { TurnLine } from './turn-line.tsx'
import { useFileImport, type FileFlow } from './use-file-import.ts'

/** Contacts from files of other programs: choose, match the columns, look at each row, import, and take it back. */
export function FileImportScreen() {
  const t = useTranslate()
  const flow = useFileImport()
  useCommands(useChooseCommands(flow))
  const { held, compared, finished, work } = flow
  const step = finished ? 3 : compared ? 2 : held ? 1 : 0
  // Rows that are compared anew after a word about one of them stay in sight.
  const isShownBelow = step === 2 && work?.phase === 'comparing'
  return (
    <div className={styles.screen}>
      <PageHead
        title={t('contactImport.title')}
        // Later on its lines are the room of what was read.
        {...(step === 0 && { lede: t('contactImport.lede') })}
        actions={
          <Button icon="legislator" onPress={() => goTo('/import/legislators')}>
            {t('contactImport.legislators')}
          </Button>
        }
      />
      <div className={styles.steps}>
        <Steps
          label={t('contactImport.steps')}
          steps={[
            t('contactImport.stepFiles'),
            t('contactImport.stepColumns'),
            t('contactImport.stepRows'),
            t('contactImport.stepDone'),
          ]}
          current={step}
        />
      </div>
      {!work && held && held.turn.of > 1 && (
        <div className={styles.turn}>
          <TurnLine flow={flow} turn={held.turn} />
        </div>
      )}
      {work && !isShownBelow && (
        <div className={styles.work}>
          <WorkBar
            {...work}
            takesFocus
            label={t(`contactImport.${work.phase}`)}
            note={t(work.phase === 'writing' ? 'contactImport.writeNote' : 'contactImport.readNote')}
          />
        </div>
      )}
      {!work && flow.wasStopped && (
        <div className={styles.work}>
          <Banner icon="info">{t('contactImport.stopped')}</Banner>
        </div>
      )}
      {!work && step === 0 && <ChooseStep flow={flow} />}
      {!work && held && step === 1 && <ColumnsStep flow={flow} held={held} />}
      {held && compared && step === 2 && (
        <div className={styles.kept} hidden={work !== null && !isShownBelow}>
          <RowsStep flow={flow} held={held} compared={compared} isShown={work === null || isShownBelow} />
        </div>
      )}
      {!work && held && finished && <DoneStep flow={flow} finished={finished} held={held} />}
    </div>
  )
}

function useChooseCommands(flow: FileFlow) {
  const t = useTranslate()
  return useMemo(
    () => [
      {
        id: 'here.chooseFiles',
        label: t('contactImport.choose'),
        group: 'here' as const,
        icon: 'file' as const,
        keys: 'o',
        run: () => void flow.choose('contacts.open'),
      },
    ],
    [t, flow.kind],
  )
}
