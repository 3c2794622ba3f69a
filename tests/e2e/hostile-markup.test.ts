import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { systemClock } from '../../db/domain/clock.ts'
import type { ContactId } from '../../db/domain/contact.ts'
import { today } from '../../db/domain/local-date.ts'
import { richTextOf } from '../../db/domain/rich-text-words.ts'
import type { Id } from '../../db/domain/uid.ts'
import { labelLimit, type Vocabulary } from '../../db/domain/word.ts'
import { affiliate } from '../../db/service/affiliation.ts'
import { addContactPoint } from '../../db/service/contact-point.ts'
import { attach } from '../../db/service/attachment.ts'
import { createCadence } from '../../db/service/cadence.ts'
import { relate } from '../../db/service/relationship.ts'
import { createSavedView } from '../../db/service/saved-view.ts'
import { createWord } from '../../db/service/word.ts'
import { addBill } from '../../db/service/bill.ts'
import { addFollowUp } from '../../db/service/follow-up.ts'
import { logInteraction } from '../../db/service/interaction.ts'
import { listInteractionTypes } from '../../db/service/interaction-type.ts'
import { saveMeetingTemplate } from '../../db/service/meeting.ts'
import { addMember } from '../../db/service/member.ts'
import { createCustomField, setCustomValues } from '../../db/service/custom-field.ts'
import { changeOrganization, createOrganization } from '../../db/service/organization.ts'
import { createPerson } from '../../db/service/person.ts'
import { tagRecords } from '../../db/service/tag.ts'
import type { Vault } from '../../db/service/vault.ts'
import { launch, type RunningApp } from '../../build/window/launch.ts'
import { screens, settled, visit } from '../../build/window/screens.ts'
import { hostileMarkup } from '../fixtures/hostile-markup.ts'
import { openStage } from './stage.ts'

let app: RunningApp
const people: ContactId[] = []
const organizations: ContactId[] = []
const meetings: string[] = []
const templates: string[] = []
const strange: string[] = []

/** Each payload in every text field that a record has. */
async function fill(vault: Vault): Promise<void> {
  const [type] = await listInteractionTypes(vault)
  if (!type) throw new Error('no type of interaction')
  const on = today(systemClock)
  const { value: note } = await createCustomField(vault, { appliesTo: 'person', label: 'Note', type: 'text' })
  for (const [index, markup] of hostileMarkup.entries()) {
    const { value: field } = await createCustomField(vault, {
      appliesTo: 'organization',
      label: `${markup} ${index}`,
      type: 'multi-choice',
      choices: [markup],
    })
    const { value: organization } = await createOrganization(vault, {
      name: markup,
      type: markup,
      countiesServed: [markup],
      services: [markup],
      otherNames: [markup],
      about: markup,
      avoid: markup,
    })
    await setCustomValues(vault, organization, [{ field, value: [markup] }])
    const { value: person } = await createPerson(vault, {
      givenName: markup,
      familyName: markup,
      preferredName: markup,
      otherNames: [markup],
      pronouns: markup,
      languages: [markup],
      salutation: markup,
      source: markup,
      about: markup,
      avoid: markup,
    })
    await setCustomValues(vault, person, [{ field: note, value: markup }])
    people.push(person)
    organizations.push(organization)
    await affiliate(vault, { person, organization, title: markup, department: markup, isPrimary: true })
    await addContactPoint(vault, person, { kind: 'web', value: 'https://example.org', label: markup })
    // The others are refused unless they are an address of their kind.
    for (const kind of ['address', 'social'] as const)
      await addContactPoint(vault, person, { kind, value: markup, label: markup })
    await tagRecords(vault, [person, organization], { name: markup })
    await addMember(vault, { name: markup })
    await fillNames(vault, `${markup} ${index}`, { person, organization })
    await addFollowUp(vault, { title: markup, notes: markup, dueOn: on, links: [person, organization] })
    await addBill(vault, { number: markup, title: markup, session: markup, url: markup })
    const agenda = [{ text: markup, minutes: 5, done: false }]
    const body = richTextOf(`${markup}\n- [ ] @${markup} ${markup} (due friday)`)
    templates.push(
      (await saveMeetingTemplate(vault, null, { label: markup, type: null, agenda, body })).value,
    )
    const meeting = await logInteraction(vault, {
      type: type.id,
      status: 'happened',
      outcome: 'met',
      occurredOn: on,
      subject: markup,
      place: markup,
      agenda,
      decisions: [markup],
      body,
      scores: [{ measure: markup, phase: 'before', months: null, mean: 2, people: 3, scaleMax: 5 }],
      participants: [{ contact: person }],
    })
    meetings.push(meeting.value)
    await logInteraction(vault, {
      type: type.id,
      status: 'happened',
      outcome: 'met',
      occurredOn: on,
      subject: markup,
      bodyText: markup,
      body: {
        type: 'doc',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: markup }] }],
      },
      participants: [{ contact: person, role: markup }],
    })
  }
}

interface About {
  readonly person: Id<'person'>
  readonly organization: Id<'organization'>
}

/** What users call things of their own, in use by the records: views, cadences, words, files, ties. */
async function fillNames(vault: Vault, name: string, { person, organization }: About): Promise<void> {
  await createSavedView(vault, { list: 'person', name, definition: {}, pinned: true })
  await createSavedView(vault, { list: 'search', name, definition: { search: name } })
  await createCadence(vault, {
    name,
    idealDays: 10,
    maxDays: 20,
    tier: null,
    tags: [name],
    pausedUntil: null,
  })
  await attach(vault, {
    record: person,
    name: `${name}.html`,
    mediaType: 'text/html',
    data: new TextEncoder().encode(name),
  })
  if (name.length > labelLimit) return
  const word = async <V extends Vocabulary>(of: V, parts = {}) =>
    (await createWord(vault, { of, label: name, ...parts })).value as Id<V>
  const sector = await word('sector')
  await changeOrganization(vault, organization, { sector })
  const tie = await word('relationship_type', { reverseLabel: name })
  await relate(vault, { from: person, to: organization, type: tie, note: name })
  const type = await word('interaction_type', { isMeeting: true })
  const said = { type, status: 'happened', outcome: 'met', occurredOn: today(systemClock) } as const
  await logInteraction(vault, { ...said, participants: [{ contact: person }] })
}

beforeAll(async () => {
  app = await launch()
  await openStage(app, fill)
  app.page.on('request', (request) => {
    if (request.url().includes('hostile') || request.resourceType() === 'websocket')
      strange.push(request.url())
  })
  await app.page.evaluate(() => {
    const page = globalThis as never as { ran: () => void; hasRun: number }
    page.hasRun = 0
    page.ran = () => {
      page.hasRun += 1
    }
  })
}, 120_000)

afterAll(() => app.close())

/** How often a payload ran on this page, and elements that only a payload would make. */
const harm = (page: Page): Promise<unknown> =>
  page.evaluate(
    "[globalThis.hasRun, document.querySelectorAll('#root iframe, #root script, #root object, #root embed, #root base, #root [onerror]').length]",
  )

it.each(screens)('markup in every text field stays text on %s', async (screen) => {
  await visit(app.page, screen)
  expect(await harm(app.page)).toEqual([0, 0])
})

it('stays text on the pages of contacts, in the palette and while logging', async () => {
  for (const path of [`people/${people[1]}`, `people/${people[21]}`, `organizations/${organizations[6]}`]) {
    await visit(app.page, path)
    expect(await harm(app.page)).toEqual([0, 0])
    for (const tab of await app.page.getByRole('main').getByRole('tab').all()) {
      await tab.click()
      await settled(app.page)
      expect(await harm(app.page)).toEqual([0, 0])
    }
  }
  await app.page.keyboard.press('/')
  await app.page.keyboard.type('onerror')
  await app.page.getByRole('option').first().waitFor()
  expect(await harm(app.page)).toEqual([0, 0])
  await app.page.keyboard.press('Escape')
  await app.page.getByRole('dialog').waitFor({ state: 'detached' })
})

it('stays text in meetings, on paper, in what is read beforehand, in templates and on bills', async () => {
  const paths = [
    ...[0, 1, 16, 21].map((at) => `meetings/${meetings[at]}`),
    `meetings/brief/${people[1]}`,
    `meetings/templates/${templates[1]}`,
    'bills',
  ]
  for (const path of paths) {
    await visit(app.page, path)
    expect(await harm(app.page)).toEqual([0, 0])
  }
  await visit(app.page, `meetings/${meetings[1]}`)
  await app.page.evaluate(() => {
    globalThis.print = () => {
      const paper = document.querySelector('[data-print-page]')
      const wrong = paper?.querySelectorAll('script, iframe, object, [onerror], img[src="x"]').length ?? -1
      document.body.dataset['paper'] = `${wrong} ${paper?.textContent?.includes('<img src=x')}`
    }
  })
  await app.page.getByRole('button', { name: 'Print', exact: true }).click()
  await expect.poll(() => app.page.evaluate(() => document.body.dataset['paper'])).toBe('0 true')
  expect(await harm(app.page)).toEqual([0, 0])
})

it('made no request, ran nothing and broke no policy', () => {
  expect(strange).toEqual([])
  expect(app.errors).toEqual([])
})
