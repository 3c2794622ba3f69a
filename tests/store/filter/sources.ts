import type { FilteredNoun } from '../../../db/domain/filter/field.ts'
import type { LocalDate } from '../../../db/domain/local-date.ts'
import type { ListSource } from '../../../db/store/list.ts'
import { billList } from '../../../db/store/lists/bill-list.ts'
import { committeeList } from '../../../db/store/lists/committee-list.ts'
import { followUpList } from '../../../db/store/lists/follow-up-list.ts'
import { interactionList, meetingList } from '../../../db/store/lists/interaction-list.ts'
import { legislatorList } from '../../../db/store/lists/legislator-list.ts'
import { officeList } from '../../../db/store/lists/office-list.ts'
import { organizationList } from '../../../db/store/lists/organization-list.ts'
import { personList } from '../../../db/store/lists/person-list.ts'
import { quietList } from '../../../db/store/lists/quiet-list.ts'

export type AnySource = ListSource<{ where?: unknown }, object>

/** Where the rows of a list come from. */
export const sourceOfList = (noun: FilteredNoun, today: LocalDate): AnySource =>
  (
    ({
      person: personList,
      organization: organizationList,
      legislator: legislatorList,
      office: officeList,
      quiet: quietList(today),
      interaction: interactionList,
      meeting: meetingList,
      'follow-up': followUpList(today),
      bill: billList,
      committee: committeeList,
    }) satisfies Record<FilteredNoun, unknown> as never as Record<FilteredNoun, AnySource>
  )[noun]
