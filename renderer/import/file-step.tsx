import { importKinds, type ImportBranch } from './kinds.ts'
import { useTranslate } from '../app/api/language.tsx'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox, CheckboxGroup } from '../ui/checkbox.tsx'
import { Chip } from '../ui/chip.tsx'
import { Row, Stack } from '../ui/layout.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import text from '../ui/text.module.css'
import { importBranches } from './kinds.ts'
import type { ImportFlow } from './use-legislator-import.ts'
import styles from './import.module.css'

/** What is to be imported, and what is expected of it. */
export function FileStep({ flow }: { readonly flow: ImportFlow }) {
  const t = useTranslate()
  const { choice, problem } = flow
  return (
    <form
      className={styles.form}
      data-keys="screen"
      onSubmit={(event) => {
        event.preventDefault()
        void flow.read()
      }}
    >
      <KindChoice flow={flow} />
      <Stack gap={2}>
        <Row wrap>
          <Button size="lg" icon="file" keys={['O']} onPress={() => void flow.choose('legislators')}>
            {t('importScreen.chooseFiles')}
          </Button>
          <Button size="lg" icon="folder" keys={['F']} onPress={() => void flow.choose('legislators.folder')}>
            {t('importScreen.chooseFolder')}
          </Button>
        </Row>
        {choice.files.length > 0 && (
          <Row wrap>
            <span className={text.muted}>{t('importScreen.chosen')}</span>
            {choice.files.map(({ handle, name }) => (
              <Chip key={handle} icon="file">
                <bdi>{name}</bdi>
              </Chip>
            ))}
          </Row>
        )}
      </Stack>
      {problem !== null && (
        <Banner tone="danger" isAlert>
          <p>{problem}</p>
        </Banner>
      )}
      {choice.kind !== 'congress' && <Branches flow={flow} />}
      <Row>
        <Button variant="primary" size="lg" type="submit" isDisabled={choice.files.length === 0}>
          {t('importScreen.read')}
        </Button>
        <span className={text.muted}>{t('importScreen.undoLater')}</span>
      </Row>
    </form>
  )
}

function KindChoice({ flow: { choice, change } }: { readonly flow: ImportFlow }) {
  const t = useTranslate()
  const options = importKinds.map((value) => ({
    value,
    label: t(`importScreen.${value}`),
    description: `${t(`importScreen.${value}Hint`)} ${t(`importScreen.${value}From`)}`,
  }))
  return (
    <RadioGroup<'guess' | (typeof importKinds)[number]>
      label={t('importScreen.kind')}
      size="lg"
      value={choice.kind ?? 'guess'}
      onChange={(kind) => change({ kind: kind === 'guess' ? null : kind })}
      options={[
        { value: 'guess', label: t('importScreen.guess'), description: t('importScreen.guessHint') },
        ...options,
      ]}
    />
  )
}

function Branches({ flow: { choice, change } }: { readonly flow: ImportFlow }) {
  const t = useTranslate()
  return (
    <CheckboxGroup
      label={t('importScreen.include')}
      value={[...choice.include]}
      onChange={(include) => change({ include: include as ImportBranch[] })}
    >
      {importBranches.map((branch) => (
        <Checkbox key={branch} value={branch}>
          {t(`importScreen.${branch}`)}
        </Checkbox>
      ))}
    </CheckboxGroup>
  )
}
