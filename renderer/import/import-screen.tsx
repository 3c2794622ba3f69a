import { useMemo } from 'react'
import { useCommands } from '../app/api/commands.ts'
import { useTranslate } from '../app/api/language.tsx'
import { goTo } from '../app/api/navigation.ts'
import { Button } from '../ui/button.tsx'
import { PageHead } from '../ui/page.tsx'
import { Steps } from '../ui/steps.tsx'
import { FileStep } from './file-step.tsx'
import { PreviewStep } from './preview-step.tsx'
import { ResultStep } from './result-step.tsx'
import { useLegislatorImport } from './use-legislator-import.ts'
import { WorkProgress } from './work-progress.tsx'
import styles from './import.module.css'

/** Legislators from local files: choose, see what would happen, import, and take it back if need be. */
export function LegislatorImportScreen() {
  const t = useTranslate()
  const flow = useLegislatorImport()
  const { held, finished } = flow
  const step = finished ? 2 : held ? 1 : 0
  useCommands(
    useMemo(
      () => [
        {
          id: 'here.chooseFiles',
          label: t('importScreen.chooseFiles'),
          group: 'here',
          icon: 'file',
          keys: 'o',
          run: () => void flow.choose('legislators'),
        },
        {
          id: 'here.chooseFolder',
          label: t('importScreen.chooseFolder'),
          group: 'here',
          icon: 'folder',
          keys: 'f',
          run: () => void flow.choose('legislators.folder'),
        },
      ],
      [t],
    ),
  )
  return (
    <div className={styles.screen}>
      <PageHead
        title={t('importScreen.title')}
        lede={t('importScreen.lede')}
        actions={
          <Button icon="people" onPress={() => goTo('/import')}>
            {t('contactImport.contacts')}
          </Button>
        }
      />
      <div className={styles.steps}>
        <Steps
          label={t('importScreen.steps')}
          steps={[t('importScreen.stepFiles'), t('importScreen.stepPreview'), t('importScreen.stepDone')]}
          current={step}
        />
      </div>
      {flow.work && <WorkProgress {...flow.work} />}
      {!flow.work && step === 0 && <FileStep flow={flow} />}
      {!flow.work && held && !finished && <PreviewStep held={held} flow={flow} />}
      {finished && <ResultStep finished={finished} onAnother={flow.startOver} />}
    </div>
  )
}
