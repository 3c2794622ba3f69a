import { useState } from 'react'
import { Badge } from '../ui/badge.tsx'
import { Checkbox, CheckboxGroup } from '../ui/checkbox.tsx'
import { ComboBox } from '../ui/combo-box.tsx'
import { Calendar, type CalendarProps } from '../ui/calendar.tsx'
import { Popover } from '../ui/popover.tsx'
import { Button } from '../ui/button.tsx'
import { Row, Stack } from '../ui/layout.tsx'
import { NumberField } from '../ui/number-field.tsx'
import type { Option } from '../ui/option.tsx'
import { PasswordField } from '../ui/password-field.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { Select } from '../ui/select.tsx'
import { StrengthMeter } from '../ui/strength-meter.tsx'
import { Switch } from '../ui/switch.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TextField } from '../ui/text-field.tsx'
import { samplePerson } from './sample-people.ts'
import { Frozen, Specimen } from './specimen.tsx'

export function Fields() {
  return (
    <>
      <TextSpecimen />
      <PassphraseSpecimen />
      <ChoiceSpecimen />
      <ListSpecimen />
      <DateSpecimen />
    </>
  )
}

function TextSpecimen() {
  return (
    <Specimen title="Fields">
      <Stack>
        <TextField label="Label" defaultValue="Value" hint="A hint says why, not what." />
        <Frozen state="focused">
          <TextField label="Focused" defaultValue="Value" />
        </Frozen>
        <TextField
          label="With an error"
          defaultValue="31/02/2026"
          error="February has no 31st. What you typed is kept."
        />
        <TextField label="Disabled" defaultValue="Not now" isDisabled />
        <TextField label="Read only" defaultValue="From the public record" isReadOnly />
        <TextArea label="Notes" placeholder="What was said, in their words" />
        <SearchField label="Search" placeholder="Search people, notes, bills" keys={['/']} />
        <SearchField label="Search with words" defaultValue="brim" />
        <NumberField label="Days between contacts" value={21} onChange={() => undefined} minValue={1} />
      </Stack>
    </Specimen>
  )
}

function PassphraseSpecimen() {
  return (
    <Specimen title="Passphrase">
      <Stack>
        <TextField label="Name" defaultValue="Lantern Coalition" size="lg" />
        <PasswordField
          label="Passphrase"
          defaultValue="copper window tuesday fern"
          autoComplete="new-password"
          meter={<StrengthMeter label="Strength" score={3} word="Strong" />}
          hint="Would take centuries to guess. Checked on this laptop only."
        />
        <PasswordField
          label="The same again"
          defaultValue="copper window tuesday fern"
          autoComplete="new-password"
          end={
            <Badge tone="ok" shape="disc">
              Matches
            </Badge>
          }
        />
        <StrengthMeter label="Strength of a weak one" score={1} word="Weak" />
        <StrengthMeter label="Strength of a fair one" score={2} word="Fair" />
        <StrengthMeter label="Strength of an excellent one" score={4} word="Excellent" />
        <PasswordField
          label="Unlock"
          autoComplete="current-password"
          error="That did not open the vault. Nothing was changed. Check Caps Lock and the keyboard language."
        />
      </Stack>
    </Specimen>
  )
}

function ChoiceSpecimen() {
  const [reader, setReader] = useState<'board' | 'funder' | 'us'>('board')
  return (
    <Specimen title="Ticks and choices">
      <Row wrap gap={4}>
        <Checkbox>Off</Checkbox>
        <Checkbox defaultSelected>On</Checkbox>
        <Checkbox isIndeterminate>Some</Checkbox>
        <Checkbox isDisabled>Not now</Checkbox>
        <Checkbox shape="round">To do</Checkbox>
        <Checkbox shape="round" defaultSelected>
          Done
        </Checkbox>
        <Checkbox shape="round" label="Done: send the wording" />
      </Row>
      <CheckboxGroup label="Parts" defaultValue={['short']}>
        <Checkbox value="short">In short</Checkbox>
        <Checkbox value="weeks">Contacts by week</Checkbox>
      </CheckboxGroup>
      <RadioGroup
        label="Who will read it"
        value={reader}
        onChange={setReader}
        options={[
          { value: 'board', label: 'Board' },
          { value: 'funder', label: 'Funder', description: 'Names inside notes are masked.' },
          { value: 'us', label: 'Only us', isDisabled: true },
        ]}
      />
      <Stack hug>
        <Switch defaultSelected description="Locks at once when the lid closes.">
          Lock when idle
        </Switch>
        <Switch>Check for drives</Switch>
        <Switch isDisabled>Not on this system</Switch>
      </Stack>
    </Specimen>
  )
}

const chambers: readonly Option<'both' | 'senate' | 'assembly'>[] = [
  { id: 'both', label: 'Both' },
  { id: 'senate', label: 'Senate', description: '40 seats' },
  { id: 'assembly', label: 'Assembly', description: '80 seats, at large' },
]

/** Finds invented people a moment later, as a question to the vault does. */
async function findPeople(words: string): Promise<readonly Option[]> {
  await new Promise((resolve) => setTimeout(resolve, 60))
  return Array.from({ length: 200 }, (_, index) => samplePerson(index))
    .filter(({ name }) => name.toLowerCase().includes(words.toLowerCase()))
    .slice(0, 8)
    .map(({ id, name, seat }) => ({ id, label: name, description: seat }))
}

function ListSpecimen() {
  const [chamber, setChamber] = useState<'both' | 'senate' | 'assembly'>('both')
  const [person, setPerson] = useState<Option | null>(null)
  const [organization, setOrganization] = useState<Option | null>({
    id: 'org-1',
    label: 'Tidewater Legal Aid',
  })
  return (
    <Specimen title="Lists to choose from">
      <Stack>
        <Select
          label="Chamber"
          options={chambers}
          value={chamber}
          onChange={setChamber}
          placeholder="Choose"
        />
        <Select
          label="Nothing chosen"
          options={chambers}
          value={null}
          onChange={setChamber}
          placeholder="Choose a chamber"
          size="lg"
        />
        <Select
          label="Goes to"
          options={chambers}
          value={null}
          onChange={setChamber}
          placeholder="Choose"
          error="Two columns cannot go to one field."
        />
        <ComboBox
          label="Person"
          value={person}
          onChange={setPerson}
          load={findPeople}
          placeholder="Type a name"
          icon="person"
        />
        <ComboBox
          label="Organization, or create"
          value={organization}
          onChange={setOrganization}
          options={[
            { id: 'org-1', label: 'Tidewater Legal Aid' },
            { id: 'org-2', label: 'Two Rivers Community Health Network and Mobile Clinic Partnership' },
          ]}
          create={{
            label: (words) => `Create “${words}”`,
            onCreate: (words) => setOrganization({ id: words, label: words }),
          }}
        />
      </Stack>
    </Specimen>
  )
}

function DateSpecimen() {
  const [due, setDue] = useState('2026-03-10' as CalendarProps['value'])
  return (
    <Specimen title="Days">
      <Stack>
        <Popover label="Due" trigger={<Button icon="meeting">Choose a day</Button>}>
          {(close) => (
            <Calendar
              label="Due"
              value={due}
              onChange={(day) => {
                setDue(day)
                close()
              }}
            />
          )}
        </Popover>
        <p data-testid="due">{due ?? 'none'}</p>
      </Stack>
    </Specimen>
  )
}
