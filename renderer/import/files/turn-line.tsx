import type { HeldFiles } from '../../../electron/contract/file-import.ts'
import { useTranslate } from '../../app/api/language.tsx'
import { Button } from '../../ui/button.tsx'
import { Row } from '../../ui/layout.tsx'
import text from '../../ui/text.module.css'
import type { FileFlow } from './use-file-import.ts'

export interface TurnLineProps {
  readonly flow: FileFlow
  readonly turn: HeldFiles['turn']
}

/** Which of the kinds of files that were chosen together is at hand, and what comes after it. */
export function TurnLine({ flow, turn: { at, of, files, next } }: TurnLineProps) {
  const t = useTranslate()
  const now = t('contactImport.turn', { number: at + 1, count: of, files: names(files) })
  const then = next.length > 0 ? [t('contactImport.turnNext', { files: names(next) })] : []
  return (
    <Row wrap>
      <p className={text.muted}>{[now, ...then].join(' · ')}</p>
      {next.length > 0 && !flow.finished && (
        <Button size="sm" onPress={() => void flow.readNext()}>
          {t('contactImport.passOver')}
        </Button>
      )}
    </Row>
  )
}

/** So many names are said. */
const mostNamed = 3

/** "a.csv, b.csv, c.csv …" */
export const names = (files: readonly string[]): string =>
  `${files.slice(0, mostNamed).join(', ')}${files.length > mostNamed ? ' …' : ''}`
