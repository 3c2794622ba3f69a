import type { ReactNode } from 'react'
import type { Catalogue } from '../../db/domain/i18n/en.ts'
import type { BillId } from '../../db/domain/bill.ts'
import type { CommitteeId } from '../../db/domain/committee.ts'
import type { FilteredNoun } from '../../db/domain/filter/field.ts'
import type { Uid } from '../../db/domain/uid.ts'
import { BillScreen } from '../bill/bill-screen.tsx'
import { BillsScreen } from '../bill/bills-screen.tsx'
import { CommitteeScreen } from '../committee/committee-screen.tsx'
import { CommitteesScreen } from '../committee/committees-screen.tsx'
import { ContactScreen } from '../contact/contact-screen.tsx'
import { GoingColdScreen } from '../cadence/going-cold-screen.tsx'
import { DuplicatesScreen } from '../duplicates/duplicates-screen.tsx'
import { FollowUpsScreen } from '../follow-up/follow-ups-screen.tsx'
import { HistoryScreen } from '../history/history-screen.tsx'
import { FileImportScreen } from '../import/files/file-import-screen.tsx'
import { LegislatorImportScreen } from '../import/import-screen.tsx'
import { InteractionsScreen } from '../interaction/interactions-screen.tsx'
import { SavedViewRoute } from '../list/parts/saved-view-route.tsx'
import { LegislatorsScreen } from '../legislator/legislators-screen.tsx'
import { MailScreen } from '../mail/mail-screen.tsx'
import { MeetingRoute } from '../meeting/meeting-route.tsx'
import { OrganizationsScreen } from '../organization/organizations-screen.tsx'
import { PeopleScreen } from '../person/people-screen.tsx'
import { ReportScreen } from '../report/report-screen.tsx'
import { ResultsScreen } from '../search/results-screen.tsx'
import { SettingsScreen } from '../settings/settings-screen.tsx'
import { TodayScreen } from '../today/today-screen.tsx'
import { TrashScreen } from '../trash/trash-screen.tsx'
import type { IconName } from '../ui/icon.tsx'
import { WelcomeScreen } from '../welcome/welcome-screen.tsx'

export interface Route {
  /** The first part of the path. */
  readonly screen: string
  readonly label: `screen.${keyof Catalogue['screen']}`
  /** Other words by which its command is found. */
  readonly also?: 'command.reportWords'
  readonly icon: IconName
  /** Where the navigation shows it; left out, it is reached otherwise. Parts of a group stand together. */
  readonly group?: 'today' | 'contacts' | 'work' | 'data' | 'end'
  /** Reached by a command although the navigation does not show it. */
  readonly isCommand?: true
  /** `rest` is what follows the screen's name in the path. */
  readonly show: (rest: readonly string[]) => ReactNode
}

/** A list whose address may name one of its views. */
const orView =
  (list: FilteredNoun, screen: ReactNode): Route['show'] =>
  ([part, view]) =>
    part === 'view' && view !== undefined ? <SavedViewRoute list={list} id={view} screen={screen} /> : screen

/** The same, where the address may name a record too. */
const orRecord =
  (list: FilteredNoun, screen: ReactNode, record: (id: string) => ReactNode): Route['show'] =>
  (rest) => {
    const [id] = rest
    return id === undefined || id === 'view' ? orView(list, screen)(rest) : record(id)
  }

const orContact = (kind: 'person' | 'legislator' | 'organization', list: ReactNode): Route['show'] =>
  orRecord(kind, list, (id) => <ContactScreen key={id} kind={kind} id={id as Uid} />)

/** Every screen there is, in the order of the navigation. */
export const routes: readonly Route[] = [
  { screen: 'today', label: 'screen.today', icon: 'today', group: 'today', show: () => <TodayScreen /> },
  {
    screen: 'going-cold',
    label: 'screen.going-cold',
    icon: 'clock',
    isCommand: true,
    show: orView('quiet', <GoingColdScreen />),
  },
  {
    screen: 'people',
    label: 'screen.people',
    icon: 'people',
    group: 'contacts',
    show: orContact('person', <PeopleScreen />),
  },
  {
    screen: 'legislators',
    label: 'screen.legislators',
    icon: 'legislator',
    group: 'contacts',
    show: orContact('legislator', <LegislatorsScreen />),
  },
  {
    screen: 'organizations',
    label: 'screen.organizations',
    icon: 'org',
    group: 'contacts',
    show: orContact('organization', <OrganizationsScreen />),
  },
  {
    screen: 'follow-ups',
    label: 'screen.follow-ups',
    icon: 'followup',
    group: 'work',
    show: orView('follow-up', <FollowUpsScreen />),
  },
  {
    screen: 'meetings',
    label: 'screen.meetings',
    icon: 'meeting',
    group: 'work',
    show: (rest) => <MeetingRoute rest={rest} />,
  },
  {
    screen: 'bills',
    label: 'screen.bills',
    icon: 'gavel',
    group: 'work',
    show: orRecord('bill', <BillsScreen />, (id) => <BillScreen key={id} id={id as BillId} />),
  },
  {
    screen: 'committees',
    label: 'screen.committees',
    icon: 'legislator',
    isCommand: true,
    show: orRecord('committee', <CommitteesScreen />, (id) => (
      <CommitteeScreen key={id} id={id as CommitteeId} />
    )),
  },
  { screen: 'emails', label: 'screen.emails', icon: 'mail', show: () => <MailScreen /> },
  {
    screen: 'interactions',
    label: 'screen.interactions',
    icon: 'note',
    group: 'work',
    show: orView('interaction', <InteractionsScreen />),
  },
  {
    screen: 'reports',
    label: 'screen.reports',
    also: 'command.reportWords',
    icon: 'report',
    group: 'data',
    show: () => <ReportScreen />,
  },
  {
    screen: 'import',
    label: 'screen.import',
    icon: 'import',
    group: 'data',
    show: ([what]) => (what === 'legislators' ? <LegislatorImportScreen /> : <FileImportScreen />),
  },
  {
    screen: 'duplicates',
    label: 'screen.duplicates',
    icon: 'merge',
    group: 'data',
    show: () => <DuplicatesScreen />,
  },
  {
    screen: 'history',
    label: 'screen.history',
    icon: 'history',
    group: 'end',
    show: () => <HistoryScreen />,
  },
  { screen: 'trash', label: 'screen.trash', icon: 'trash', group: 'end', show: () => <TrashScreen /> },
  {
    screen: 'settings',
    label: 'screen.settings',
    icon: 'settings',
    group: 'end',
    show: ([section]) => <SettingsScreen section={section} />,
  },
  {
    screen: 'search',
    label: 'screen.search',
    icon: 'search',
    show: ([text = '']) => <ResultsScreen text={text} />,
  },
  { screen: 'welcome', label: 'screen.welcome', icon: 'mark', show: () => <WelcomeScreen /> },
]

export const startScreen = 'today'

export const routeOf = (screen: string): Route | undefined => routes.find((route) => route.screen === screen)
