import { useState } from 'react'
import { Banner } from '../ui/banner.tsx'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ConfirmByTyping } from '../ui/confirm-by-typing.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Facts } from '../ui/facts.tsx'
import { Row, Stack } from '../ui/layout.tsx'
import { Link } from '../ui/link.tsx'
import { Menu, type MenuGroup } from '../ui/menu.tsx'
import { MoreMenu } from '../ui/more-menu.tsx'
import { Popover } from '../ui/popover.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Steps } from '../ui/steps.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { TextField } from '../ui/text-field.tsx'
import { showToast } from '../ui/toast-queue.ts'
import styles from './gallery.module.css'
import { Specimen } from './specimen.tsx'

const nothing = () => undefined

export function Overlays() {
  return (
    <>
      <MenuSpecimen />
      <DialogSpecimen />
      <ProgressSpecimen />
      <BannerSpecimen />
      <EmptySpecimen />
      <LoadingSpecimen />
      <WaySpecimen />
    </>
  )
}

const newThings: readonly MenuGroup[] = [
  {
    id: 'work',
    actions: [
      { id: 'log', label: 'Log contact', icon: 'note', keys: ['L'] },
      { id: 'follow-up', label: 'Follow-up', icon: 'followup', keys: ['N'] },
      { id: 'meeting', label: 'Meeting', icon: 'meeting', keys: ['M'] },
    ],
  },
  {
    id: 'contacts',
    actions: [
      { id: 'person', label: 'Person', icon: 'person' },
      { id: 'organization', label: 'Organization', icon: 'org', isDisabled: true },
      { id: 'trash', label: 'Move to Trash', icon: 'trash', tone: 'danger' },
    ],
  },
]

function MenuSpecimen() {
  const [sort, setSort] = useState<readonly string[]>(['due'])
  return (
    <Specimen title="Menus, popover, toast">
      <Row wrap>
        <Menu
          label="New"
          groups={newThings}
          trigger={
            <Button icon="plus" trailingIcon="chevron-down">
              New
            </Button>
          }
        />
        <Menu
          label="Order"
          trigger={<Button variant="quiet">Order by</Button>}
          groups={[
            {
              id: 'order',
              title: 'Order by',
              actions: [
                { id: 'due', label: 'Due' },
                { id: 'name', label: 'Name' },
              ],
              choice: { mode: 'single', selected: sort, onChange: setSort },
            },
          ]}
        />
        <MoreMenu label="More about Alma Reyes" groups={newThings.slice(1)} />
        <Popover label="Snooze" trigger={<Button icon="snooze">Snooze</Button>}>
          {(close) => (
            <Stack>
              <TextField label="Why" />
              <Button variant="primary" onPress={close}>
                Snooze until Monday
              </Button>
            </Stack>
          )}
        </Popover>
        <Button
          onPress={() => showToast({ message: '3 people moved to Trash', icon: 'trash', onUndo: nothing })}
        >
          Show a toast
        </Button>
      </Row>
    </Specimen>
  )
}

function DialogSpecimen() {
  const [open, setOpen] = useState<'none' | 'plain' | 'purge'>('none')
  const close = () => setOpen('none')
  return (
    <Specimen title="Dialog: purge and vault deletion are typed">
      <Row wrap>
        <Button onPress={() => setOpen('plain')}>Log a contact</Button>
        <Button variant="danger" onPress={() => setOpen('purge')}>
          Purge…
        </Button>
      </Row>
      <Dialog
        isOpen={open === 'plain'}
        onOpenChange={close}
        title="Log a contact"
        footer={
          <>
            <Button onPress={close}>Not now</Button>
            <Button variant="primary" onPress={close} keys={['Ctrl', 'Enter']}>
              Save
            </Button>
          </>
        }
      >
        <TextField label="What happened" size="lg" autoFocus />
      </Dialog>
      <ConfirmByTyping
        isOpen={open === 'purge'}
        onOpenChange={close}
        title="Purge 12 people for good?"
        word="purge 12"
        prompt="Type “purge 12” to go on"
        confirmLabel="Purge 12"
        cancelLabel="Keep them"
        onConfirm={close}
      >
        Their values leave History and search too. This is the one thing Undo cannot bring back.
      </ConfirmByTyping>
    </Specimen>
  )
}

function ProgressSpecimen() {
  return (
    <Specimen title="Progress over one second">
      <ProgressBar
        label="Importing 461 rows"
        value={312}
        total={461}
        estimate="312 done, about 4 s left"
        note="Cancel puts everything back as it was."
        onCancel={nothing}
      />
      <ProgressBar label="Checking the file" />
      <ProgressBar label="Backup verified" value={1} total={1} tone="ok" />
    </Specimen>
  )
}

function BannerSpecimen() {
  return (
    <Specimen title="Banners">
      <Banner icon="history">
        Restored from the draft of 4:12 pm. <Link onPress={nothing}>See what changed</Link>
      </Banner>
      <Banner tone="warn">
        The backup drive was not there on Sunday. Everything is saved on this laptop.
      </Banner>
      <Banner tone="danger" action={<Button>Try again</Button>}>
        The file could not be read. Nothing was changed.
      </Banner>
      <Banner tone="guard">Two notes need the passphrase.</Banner>
      <Banner tone="ok">Backup verified, 2:04 am.</Banner>
    </Specimen>
  )
}

function EmptySpecimen() {
  return (
    <Specimen title="Empty list">
      <Card>
        <EmptyState
          icon="promise"
          title="No promises open"
          action={
            <Button icon="plus" keys={['N']}>
              Add a promise
            </Button>
          }
        >
          When someone owes you an answer, it waits here until it arrives.
        </EmptyState>
      </Card>
    </Specimen>
  )
}

function LoadingSpecimen() {
  return (
    <Specimen title="On its way">
      <Card>
        <Skeleton height="title" width="half" />
        <Skeleton />
        <Skeleton width="most" />
        <Skeleton width="third" />
        <Skeleton height="control" width="third" />
      </Card>
      <Facts
        facts={[
          { id: 'capitol', label: 'Capitol', value: 'Room 312, ext. 0114' },
          { id: 'email', label: 'Email', value: <Link onPress={nothing}>senator14@example.org</Link> },
          { id: 'speaks', label: 'Speaks', value: 'English, Igbo, Norwegian' },
        ]}
      />
    </Specimen>
  )
}

function WaySpecimen() {
  const [tab, setTab] = useState<'timeline' | 'positions' | 'files'>('timeline')
  return (
    <Specimen title="Finding the way" wide>
      <Breadcrumbs
        crumbs={[
          { id: 'legislators', label: 'Legislators', href: '/legislators' },
          { id: 'targets', label: 'HB 214 targets', href: '/legislators/targets' },
          { id: 'person', label: 'Priyadarshini Venkataraghavan-Montgomery' },
        ]}
      />
      <Steps label="Import" steps={['File', 'Columns', 'Rows', 'Import']} current={1} />
      <div className={styles.box}>
        <Tabs
          label="Parts of the contact"
          selected={tab}
          onSelect={setTab}
          tabs={[
            { id: 'timeline', label: 'Timeline', count: 14 },
            { id: 'positions', label: 'Positions', count: 3, icon: 'star' },
            { id: 'files', label: 'Files', isDisabled: true },
          ]}
        />
      </div>
    </Specimen>
  )
}
