import { useState } from 'react'
import { Avatar } from '../ui/avatar.tsx'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Chip } from '../ui/chip.tsx'
import { ColumnsMenu } from '../ui/data-grid/columns-menu.tsx'
import { DataGrid } from '../ui/data-grid/data-grid.tsx'
import {
  defaultLayout,
  type GridColumn,
  type GridLayout,
  type GridSort,
} from '../ui/data-grid/grid-column.ts'
import type { GridCurrent } from '../ui/data-grid/grid-cursor.ts'
import { nothingSelected, selectedCount, type GridSelection } from '../ui/data-grid/grid-selection.ts'
import type { GridSource } from '../ui/data-grid/grid-source.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Facts } from '../ui/facts.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Row } from '../ui/layout.tsx'
import { Link } from '../ui/link.tsx'
import { PageHead, StatusBar, Toolbar } from '../ui/page.tsx'
import { Panel, PanelHead } from '../ui/panel.tsx'
import { QueueLine, QueueList } from '../ui/queue-line.tsx'
import { Section } from '../ui/section.tsx'
import { SplitPane } from '../ui/split-pane.tsx'
import { Stance } from '../ui/stance.tsx'
import { LetterBox, Tag } from '../ui/tag.tsx'
import text from '../ui/text.module.css'
import { Thread } from '../ui/thread.tsx'
import { Timeline, TimelineItem, TimelinePeriod } from '../ui/timeline.tsx'
import styles from './gallery.module.css'
import { failingSource, sampleSource, type SamplePerson } from './sample-people.ts'
import { Specimen } from './specimen.tsx'

const nothing = () => undefined
const stances = ['Opposed', 'Leans no', 'Undecided', 'Leans yes', 'Supports']
const cadence = { ideal: 21, max: 45 }

const columns: readonly GridColumn<SamplePerson>[] = [
  {
    id: 'name',
    header: 'Name',
    cell: ({ name }) => name,
    width: 180,
    grow: 1,
    isSortable: true,
    isHideable: false,
    isName: true,
  },
  {
    id: 'seat',
    header: 'Seat',
    width: 132,
    isSortable: true,
    cell: ({ party, seat }) => (
      <Row>
        <LetterBox letter={party} label={`Party ${party}`} />
        <span className={text.clip}>{seat}</span>
      </Row>
    ),
  },
  { id: 'committee', header: 'Committee', width: 150, isSortable: true, cell: ({ committee }) => committee },
  {
    id: 'stance',
    header: 'On HB 214',
    width: 132,
    isSortable: true,
    cell: ({ stance }) => <Stance level={stance} label={stance ? (stances[stance - 1] ?? '') : 'Not set'} />,
  },
  {
    id: 'last',
    header: 'Last contact',
    width: 150,
    isSortable: true,
    cell: ({ days }) => (
      <Thread days={days} cadence={cadence}>
        {days === null ? 'Never' : `${days} days ago`}
      </Thread>
    ),
  },
  {
    id: 'open',
    header: 'Open',
    width: 72,
    align: 'end',
    isSortable: true,
    cell: ({ open }) =>
      open > 2 ? (
        <Badge tone="danger" shape="diamond">
          {open}
        </Badge>
      ) : (
        `${open || '–'}`
      ),
  },
]

export function Lists() {
  return (
    <>
      <GridSpecimen />
      <GridStates />
      <QueueSpecimen />
      <TimelineSpecimen />
    </>
  )
}

const many = sampleSource(100_000)
const none = sampleSource(0)

function useGridState() {
  const [sorts, onSortsChange] = useState<readonly GridSort[]>([
    { column: 'name', direction: 'ascending' },
    { column: 'last', direction: 'descending' },
  ])
  const [layout, onLayoutChange] = useState<GridLayout>(defaultLayout)
  const [selection, onSelectionChange] = useState<GridSelection>(nothingSelected)
  return { sorts, onSortsChange, layout, onLayoutChange, selection, onSelectionChange, columns }
}

const rowId = ({ id }: SamplePerson) => id

function GridSpecimen() {
  const state = useGridState()
  const [current, setCurrent] = useState<GridCurrent<SamplePerson> | null>(null)
  const [opened, setOpened] = useState('')
  const [width, setWidth] = useState(336)
  const count = selectedCount(state.selection, many.total)
  return (
    <Specimen title="Data grid: 100,000 rows, and the panel of the current one" wide>
      <div className={`${styles.box} ${styles.split}`}>
        <SplitPane
          panelWidth={width}
          onPanelWidthChange={setWidth}
          panel={current?.row && <PersonPanel person={current.row} index={current.index} />}
        >
          <div className={styles.fill}>
            <PageHead title="Legislators" actions={<Button icon="import">Refresh from file</Button>} />
            <Toolbar end={<ColumnsMenu {...state} />}>
              <Chip isOn remove={{ name: 'State is Merrow', onPress: nothing }}>
                State is <b>Merrow</b>
              </Chip>
            </Toolbar>
            <DataGrid
              {...state}
              label="Legislators"
              source={many}
              rowId={rowId}
              onCurrentChange={setCurrent}
              onOpen={({ name }) => setOpened(name)}
              empty={null}
            />
            <StatusBar
              hints={[
                { keys: ['J', 'K'], label: 'move' },
                { keys: ['Enter'], label: 'open' },
                { keys: ['Space'], label: 'select' },
              ]}
              end={<span data-testid="count">{`${count} selected ${opened}`}</span>}
            />
          </div>
        </SplitPane>
      </div>
    </Specimen>
  )
}

function PersonPanel({ person, index }: { readonly person: SamplePerson; readonly index: number }) {
  return (
    <Panel
      label={person.name}
      position={`${index + 1} of 100,000`}
      onClose={nothing}
      head={
        <>
          <PanelHead
            avatar={<Avatar name={person.name} size="lg" />}
            title={<bdi>{person.name}</bdi>}
            subtitle={
              <>
                {person.seat} <LetterBox letter={person.party} label={`Party ${person.party}`} />
              </>
            }
            actions={
              <>
                <Button variant="primary" icon="plus" keys={['L']}>
                  Log contact
                </Button>
                <Button icon="followup">Follow-up</Button>
              </>
            }
          />
          <Card variant="next" label="Next step">
            <Row spread>
              <b>Next step</b>
              <Badge tone="danger" shape="diamond">
                6 days overdue
              </Badge>
            </Row>
            <b>Send amended section 4 wording</b>
            <Row spread>
              <Button icon="check">Done</Button>
              <Button variant="quiet">Snooze</Button>
              <span className={text.small}>Inés</span>
            </Row>
          </Card>
        </>
      }
    >
      <Section title="Where she stands" variant="panel" level={3}>
        <Facts
          wide
          facts={[
            { id: 'a', label: 'HB 214 Safe Exit', value: <Stance level={4} label="Leans yes" /> },
            { id: 'b', label: 'SB 88 Records', value: <Stance level={5} label="Supports" /> },
            { id: 'c', label: 'AB 9 Housing', value: <Stance level={null} label="Not set" /> },
          ]}
        />
      </Section>
      <Section title="Last contacts" variant="panel" level={3} action={<Link onPress={nothing}>All 14</Link>}>
        <p>Visit, district office</p>
      </Section>
    </Panel>
  )
}

interface StateProps {
  readonly label: string
  readonly source: GridSource<SamplePerson> | null
}

function GridInState({ label, source }: StateProps) {
  const { selection: _selection, onSelectionChange: _change, ...state } = useGridState()
  return (
    <div className={`${styles.box} ${styles.list}`}>
      <DataGrid
        {...state}
        label={label}
        source={source}
        rowId={rowId}
        density="roomy"
        empty={
          <EmptyState
            icon="legislator"
            title="Nobody here yet"
            action={<Button icon="import">Import a file</Button>}
          >
            Legislators come from a file of public records.
          </EmptyState>
        }
      />
    </div>
  )
}

function GridStates() {
  return (
    <>
      <Specimen title="Grid being opened">
        <GridInState label="Being opened" source={null} />
      </Specimen>
      <Specimen title="Grid without rows">
        <GridInState label="Without rows" source={none} />
      </Specimen>
      <Specimen title="Grid that cannot be read" wide>
        <GridInState label="Cannot be read" source={failingSource} />
      </Specimen>
    </>
  )
}

interface Promised {
  readonly id: string
  readonly title: string
  readonly who: string
  readonly late?: string
}

const promises: readonly Promised[] = [
  {
    id: 'a',
    title: 'Send amended section 4 wording',
    who: 'Nkechi Obiandu-Sørensen',
    late: '6 days overdue',
  },
  {
    id: 'b',
    title: 'Confirm witness list with legal aid',
    who: 'Tidewater Legal Aid',
    late: '3 days overdue',
  },
  {
    id: 'c',
    title: 'Return call about the shelter licensing question, and about who pays for the night staff',
    who: 'Priyadarshini Venkataraghavan-Montgomery',
  },
  { id: 'd', title: 'Share survivor-led training outline', who: 'ليلى المنصوري' },
]

function QueueSpecimen() {
  const [current, setCurrent] = useState('a')
  const [done, setDone] = useState<readonly string[]>([])
  return (
    <Specimen title="Queue" wide>
      <Section
        title="Overdue"
        count={promises.length}
        level={3}
        action={<Link onPress={nothing}>All 19</Link>}
      >
        <QueueList label="Overdue">
          {promises.map(({ id, title, who, late }) => (
            <QueueLine
              key={id}
              isCurrent={current === id}
              isDone={done.includes(id)}
              onCurrent={() => setCurrent(id)}
              start={
                <Checkbox
                  shape="round"
                  label={`Done: ${title}`}
                  isSelected={done.includes(id)}
                  onChange={(isDone) =>
                    setDone(isDone ? [...done, id] : done.filter((other) => other !== id))
                  }
                />
              }
              title={title}
              sub={id === 'b' ? 'snoozed once' : undefined}
              who={
                <>
                  <Avatar name={who} kind={id === 'b' ? 'organization' : 'person'} />
                  <bdi className={text.clip}>{who}</bdi>
                </>
              }
              actions={
                <>
                  <IconButton icon="snooze" label="Snooze" size="sm" />
                  <IconButton icon="note" label="Log contact" size="sm" />
                </>
              }
              end={
                late ? (
                  <Badge tone="danger" shape="diamond">
                    {late}
                  </Badge>
                ) : (
                  <time dateTime="2026-03-03">today</time>
                )
              }
            />
          ))}
          <QueueLine
            start={<Icon name="person" />}
            title="Ólafur Brimdal"
            sub="Undecided on HB 214"
            isCurrent={current === 'e'}
            onCurrent={() => setCurrent('e')}
            who={
              <Thread days={80} cadence={cadence}>
                11 weeks ago
              </Thread>
            }
            end={
              <Badge tone="danger" shape="diamond">
                Cold
              </Badge>
            }
          />
        </QueueList>
      </Section>
    </Specimen>
  )
}

function TimelineSpecimen() {
  return (
    <Specimen title="Timeline" wide>
      <Timeline label="What happened">
        <TimelinePeriod>February</TimelinePeriod>
        <TimelineItem
          icon="meeting"
          kind="met"
          title="Visit, district office"
          when="Thu 19 Feb"
          dateTime="2026-02-19"
          actions={<IconButton icon="edit" label="Change" size="sm" />}
          meta={
            <>
              <Badge tone="ok" shape="disc">
                Met
              </Badge>
              <Chip>HB 214</Chip>
              <span>45 min, with Teo Marchetti; Ruth and Inés for us</span>
            </>
          }
        >
          She can carry it if section 4 stops reading as a mandate on the counties. Wants two sentences she
          can defend at home, and the cost figures from the three northern counties before the recess.
        </TimelineItem>
        <TimelineItem
          icon="phone"
          kind="attempt"
          title="Left a message with the scheduler"
          when="Fri 6 Feb"
          dateTime="2026-02-06"
          meta={
            <>
              <Badge shape="ring">Attempt</Badge>
              <span>does not reset the clock</span>
            </>
          }
        />
        <TimelineItem
          icon="campaign"
          title="Position moved: undecided to leans yes"
          when="Thu 5 Feb"
          dateTime="2026-02-05"
          meta={<Tag>Heard by two of us</Tag>}
        />
        <TimelineItem
          icon="eye-off"
          kind="guard"
          title="Restricted note"
          when="Mon 2 Feb"
          dateTime="2026-02-02"
        >
          Hidden until you enter the passphrase.
        </TimelineItem>
      </Timeline>
    </Specimen>
  )
}
