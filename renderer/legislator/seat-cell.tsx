import type { LegislatorRow } from '../../db/domain/row/contact-row.ts'
import { useTranslate } from '../app/api/language.tsx'
import { Badge } from '../ui/badge.tsx'
import { Row } from '../ui/layout.tsx'
import text from '../ui/text.module.css'
import { PartyBox } from './parts/party-box.tsx'
import { shortSeat } from './parts/seat.ts'

/** The letter of the party and the seat; what has to be looked at is said with it. */
export function SeatCell({ row }: { readonly row: LegislatorRow }) {
  const t = useTranslate()
  const isFormer = !row.serving && !row.verify
  return (
    <Row>
      <PartyBox party={row.party} />
      <span className={text.clip}>
        {shortSeat(row)}
        {isFormer && <span className={text.faint}> {t('listScreen.former')}</span>}
      </span>
      {row.verify && (
        <Badge tone="warn" shape="triangle">
          <span title={t('listScreen.verifyTitle')}>{t('listScreen.verify')}</span>
        </Badge>
      )}
    </Row>
  )
}
