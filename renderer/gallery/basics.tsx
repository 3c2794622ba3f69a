import { Avatar } from '../ui/avatar.tsx'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Chip, ChipButton } from '../ui/chip.tsx'
import { iconGlyphs } from '../ui/icon-glyphs.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { Row, Stack } from '../ui/layout.tsx'
import { Link } from '../ui/link.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { shapeGlyphs } from '../ui/shape-glyphs.tsx'
import { Shape, type ShapeName } from '../ui/shape.tsx'
import { Stance } from '../ui/stance.tsx'
import { LetterBox, Tag } from '../ui/tag.tsx'
import text from '../ui/text.module.css'
import { Thread } from '../ui/thread.tsx'
import { ToggleButton, ToggleIconButton } from '../ui/toggle-button.tsx'
import styles from './gallery.module.css'
import { Frozen, Specimen } from './specimen.tsx'
import { useState } from 'react'

const nothing = () => undefined

export function Basics() {
  return (
    <>
      <TypeSpecimen />
      <ButtonSpecimen />
      <StatusSpecimen />
      <PictureSpecimen />
      <ChipSpecimen />
      <AvatarSpecimen />
    </>
  )
}

function TypeSpecimen() {
  return (
    <Specimen title="Type">
      <Stack gap={2}>
        <p className={text.title}>Page title, 26/32 serif</p>
        <p className={text.subtitle}>Panel and dialog name, 20/28 serif</p>
        <p className={text.section}>Section, 13/20 strong</p>
        <p className={text.body}>
          Body, 14/20, at most 62 letters a line. Promises are kept by people, in order.
        </p>
        <p>
          <span className={text.figure}>86</span> <span className={text.faint}>of 104,</span>{' '}
          <span className={text.strong}>strong</span>, <span className={text.mono}>K7QF 2MTR 9XWD</span>
        </p>
        <p className={text.quote}>“What someone said, 14/22 serif.”</p>
        <p className={`${text.small} ${text.muted}`}>Caption, 12/16 muted. 02 Mar, 1,204, 17</p>
        <p>
          Found: <mark>Brim</mark>dal. Press <Kbd keys={['Ctrl', 'K']} /> or{' '}
          <Link onPress={nothing}>follow a link</Link>.
        </p>
      </Stack>
    </Specimen>
  )
}

function ButtonSpecimen() {
  const [view, setView] = useState<'mine' | 'all'>('mine')
  return (
    <Specimen title="Buttons">
      <Row wrap>
        <Button variant="primary">Primary</Button>
        <Frozen state="hovered">
          <Button variant="primary">Hover</Button>
        </Frozen>
        <Frozen state="pressed">
          <Button variant="primary">Pressed</Button>
        </Frozen>
        <Button isDisabled>Disabled</Button>
      </Row>
      <Row wrap>
        <Button>Default</Button>
        <Frozen state="hovered">
          <Button>Hover</Button>
        </Frozen>
        <Frozen state="pressed">
          <Button>Pressed</Button>
        </Frozen>
        <Button variant="quiet">Quiet</Button>
        <Frozen state="hovered">
          <Button variant="quiet">Quiet hover</Button>
        </Frozen>
      </Row>
      <Row wrap>
        <Button variant="primary" size="lg">
          Large, one a page
        </Button>
        <Button variant="danger">Purge…</Button>
        <Button variant="destroy">Purge 12</Button>
        <Button icon="plus" keys={['N']}>
          With key
        </Button>
        <Button variant="primary" icon="plus" keys={['L']}>
          Log contact
        </Button>
        <Button trailingIcon="chevron-down">New</Button>
        <IconButton icon="more" label="More" variant="default" />
        <IconButton icon="x" label="Close" />
        <IconButton icon="arrow-right" label="Forward" isDisabled />
      </Row>
      <Row wrap>
        <SegmentedControl
          label="Whose"
          segments={[
            { value: 'mine', label: 'Mine and shared' },
            { value: 'all', label: 'Everyone' },
          ]}
          value={view}
          onChange={setView}
        />
        <ToggleButton icon="star" defaultSelected>
          Starred
        </ToggleButton>
        <ToggleButton icon="filter">Only problems</ToggleButton>
        <ToggleIconButton icon="bold" label="Bold" defaultSelected />
        <ToggleIconButton icon="list" label="List" />
      </Row>
    </Specimen>
  )
}

function StatusSpecimen() {
  return (
    <Specimen title="Status: shape, word, then colour">
      <Row wrap>
        <Badge filled tone="danger" shape="diamond">
          6 days overdue
        </Badge>
        <Badge filled tone="warn" shape="triangle">
          Cooling
        </Badge>
        <Badge filled tone="ok" shape="disc">
          On track
        </Badge>
        <Badge filled shape="ring">
          Never reached
        </Badge>
        <Badge filled shape="bars">
          Waiting
        </Badge>
        <Badge filled tone="guard" icon="lock">
          Restricted
        </Badge>
        <Badge filled tone="accent" shape="pencil">
          Update
        </Badge>
      </Row>
      <Row wrap gap={3}>
        <Badge tone="danger" shape="diamond">
          Cold
        </Badge>
        <Badge tone="warn" shape="triangle">
          Cooling
        </Badge>
        <Badge tone="ok" shape="disc">
          Met
        </Badge>
        <Badge shape="ring">Attempt</Badge>
        <Badge tone="accent" shape="pencil">
          Update
        </Badge>
      </Row>
    </Specimen>
  )
}

function PictureSpecimen() {
  const cadence = { ideal: 21, max: 45 }
  return (
    <Specimen title="Stance and thread">
      <Row wrap gap={4}>
        <Stance level={1} label="Opposed" />
        <Stance level={2} label="Leans no" />
        <Stance level={3} label="Undecided" />
        <Stance level={4} label="Leans yes" />
        <Stance level={5} label="Supports" />
        <Stance level={null} label="Not set" />
        <Stance level={4} label="Leans yes" labelHidden />
      </Row>
      <Row wrap gap={4}>
        <Thread days={8} cadence={cadence} title="Mon 23 Feb 2026">
          8 days ago
        </Thread>
        <Thread days={33} cadence={cadence}>
          5 weeks ago
        </Thread>
        <Thread days={80} cadence={cadence}>
          11 weeks ago
        </Thread>
        <Thread days={null} cadence={cadence}>
          Never
        </Thread>
      </Row>
    </Specimen>
  )
}

function ChipSpecimen() {
  return (
    <Specimen title="Chips and tags">
      <Row wrap>
        <Chip isOn remove={{ name: 'State is Merrow', onPress: nothing }}>
          State is <b>Merrow</b>
        </Chip>
        <ChipButton icon="filter" isPlaceholder keys={['F']} onPress={nothing}>
          Filter
        </ChipButton>
        <Chip start={<Avatar name="Sister Agnieszka Thornquist" size="xs" />}>
          <b>Sister Agnieszka Thornquist</b>
        </Chip>
        <Chip icon="alert" tone="warn">
          <b>Who is @sam?</b>
        </Chip>
      </Row>
      <Row wrap>
        <ChipButton onPress={nothing}>Tomorrow</ChipButton>
        <ChipButton icon="check" isSelected onPress={nothing}>
          <b>Tue 10 Mar</b>
        </ChipButton>
        <ChipButton icon="meeting" onPress={nothing}>
          Pick
        </ChipButton>
        <Tag>Tier 1</Tag>
        <Tag>Bill carrier</Tag>
        <LetterBox letter="D" label="Democrat" />
        <LetterBox letter="R" label="Republican" />
      </Row>
      <div className={styles.narrow}>
        <Chip icon="link">Two Rivers Community Health Network and Mobile Clinic Partnership</Chip>
      </div>
    </Specimen>
  )
}

function AvatarSpecimen() {
  return (
    <Specimen title="People are round, organizations square, we are juniper">
      <Row wrap gap={3}>
        <Avatar name="Nkechi Obiandu-Sørensen" size="xs" />
        <Avatar name="Nkechi Obiandu-Sørensen" />
        <Avatar name="ليلى المنصوري" />
        <Avatar name="Tidewater Legal Aid" kind="organization" />
        <Avatar name="Inés Quiroga" kind="us" />
        <Avatar name="Nkechi Obiandu-Sørensen" size="md" />
        <Avatar name="Two Rivers" kind="organization" size="md" />
        <Avatar name="Nkechi Obiandu-Sørensen" size="lg" />
        <Avatar name="Nkechi Obiandu-Sørensen" size="xl" />
        <Avatar name="Two Rivers" kind="organization" size="xl" />
      </Row>
    </Specimen>
  )
}

export function Icons() {
  return (
    <Specimen title="Icons" wide>
      <ul className={styles.icons}>
        {(Object.keys(iconGlyphs) as IconName[]).map((name) => (
          <li key={name}>
            <Icon name={name} />
            {name}
          </li>
        ))}
        {(Object.keys(shapeGlyphs) as ShapeName[]).map((name) => (
          <li key={`shape ${name}`}>
            <Shape name={name} />
            {name}
          </li>
        ))}
      </ul>
    </Specimen>
  )
}
