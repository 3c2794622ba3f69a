import { resolveMember } from '../../db/service/member-name.ts'
import type { ContactReportRequest } from '../../db/service/report.ts'
import type { ReadSession } from '../../db/service/session.ts'
import type { ReportChoice } from '../contract/report.ts'

/** What the report is about, with the name of its owner to be printed. Errors: `record.notFound`. */
export async function reportRequest(
  session: ReadSession,
  { from, to, owner, chamber }: Omit<ReportChoice, 'language' | 'columns' | 'audience'>,
): Promise<ContactReportRequest> {
  return {
    from,
    to,
    ...(owner !== undefined && { owner: await resolveMember(session, owner) }),
    ...(chamber !== undefined && { chamber }),
  }
}
