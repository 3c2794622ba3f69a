import { createHash } from 'node:crypto'
import { fold } from '../../../../domain/fold.ts'
import { fieldOfColumn } from '../../../../domain/i18n/column-name.ts'
import { fieldToken } from '../../../../domain/import-reason.ts'
import type { OrganizationId } from '../../../../domain/organization.ts'
import { highestSensitivity, type Sensitivity } from '../../../../domain/sensitivity.ts'
import { newUid, type Id, type Uid } from '../../../../domain/uid.ts'
import type { KnownContact, KnownContacts, PlanSource } from '../../../../store/queries/known-contacts.ts'
import { isReference, type DesiredValue } from '../../../../store/sync/desired-record.ts'
import type { Operation } from '../../../../store/sync/operation.ts'
import type { UnknownChoice, WordKind } from '../../../../domain/import-mapping.ts'
import type { ContactDraft } from '../draft/contact-draft.ts'
import { quote } from '../../reading-problem.ts'
import { remarkOn } from '../cell/cell-remark.ts'
import { changeContact, changeRole, guard } from './changed-contact.ts'
import { toContactInput, type ContactInput } from './contact-input.ts'
import type { DraftFacts } from './draft-facts.ts'
import { customIssues } from '../../../../domain/custom-field.ts'
import { NamedOrganizations, several, type HiddenOrganizations } from './named-organizations.ts'
import { NamedMembers } from './named-members.ts'
import { createContact, createPoint, createRole } from './new-contact.ts'
import { OwnFields, ownKinds } from './own-fields.ts'
import {
  choiceFor,
  type NamedInRow,
  type PlannedPhoto,
  type PlanOptions,
  type RefusedValue,
  type RowReason,
} from './plan.ts'
import { PlannedSectors } from './sectors.ts'
import { PlannedTags } from './tags.ts'

/** A contact that rows of a file speak of: one of the vault, or a new one. */
export interface WantedContact {
  readonly uid: Uid
  readonly known: KnownContact | null
  /** It lies in the trash, and somebody said that it is the one: it comes back in the same step. */
  readonly isRestored: boolean
  /** The file of its first row. */
  readonly file: number
  readonly facts: DraftFacts
}

interface WrittenContact {
  readonly operations: readonly Operation[]
  readonly photo: PlannedPhoto | null
  /** What had no place, in words. */
  readonly remarks: readonly string[]
  /** Remarks of the draft that a refused cell says again. */
  readonly refusedRemarks: ReadonlySet<string>
  /** What nobody knows and is left out. */
  readonly leftOut: readonly string[]
  readonly refused: readonly RefusedValue[]
  readonly choicesAdded: readonly string[]
  readonly told: readonly RowReason[]
  readonly organizations: readonly NamedInRow[]
  /** Names of which nobody but a person can tell which organization is meant. */
  readonly several: readonly string[]
}

/** Collects what becomes of one contact. */
interface Page {
  readonly contact: WantedContact
  readonly sensitivity: Sensitivity
  readonly operations: Operation[]
  readonly remarks: string[]
  readonly refusedRemarks: Set<string>
  readonly leftOut: string[]
  readonly refused: RefusedValue[]
  readonly choicesAdded: string[]
  readonly told: RowReason[]
  /** What the row says and the contact says otherwise, where it stays so. */
  readonly kept: string[]
  readonly organizations: NamedInRow[]
  readonly several: string[]
}

/** Turns contacts into the steps that create or change them, with all that belongs to them. */
export class ContactOperations {
  readonly organizations: NamedOrganizations
  /** What the contacts share and what has to be made: sectors, organizations, tags, fields. */
  readonly words: Operation[] = []
  /** Of organizations of the files, what each is part of. */
  readonly #parents = new Map<Uid, Uid>()
  readonly #inputs = new Map<ContactDraft, ContactInput>()
  readonly #known: KnownContacts
  readonly #options: PlanOptions
  readonly #sectors: PlannedSectors
  readonly #members: NamedMembers
  readonly #tags: PlannedTags
  readonly #fields: OwnFields

  constructor(
    { source, known }: { source: PlanSource; known: KnownContacts },
    options: PlanOptions,
    drafts: readonly ContactDraft[],
  ) {
    this.#known = known
    this.#options = options
    this.#sectors = new PlannedSectors(source)
    this.#members = new NamedMembers(source)
    this.organizations = new NamedOrganizations(source, options)
    this.#tags = new PlannedTags(source)
    this.#fields = new OwnFields(source, ownKinds(drafts))
  }

  /** Of each draft once: it is asked for when a row is judged and when its contact is written. */
  inputOf(draft: ContactDraft): ContactInput {
    const sector = (word: string) =>
      this.#sectors.find(word, choiceFor(draft, this.#options, { kind: 'sectors', word }))
    const member = (word: string) => this.#members.find(word)
    const known = this.#inputs.get(draft) ?? toContactInput(draft, { sector, member })
    this.#inputs.set(draft, known)
    return known
  }

  write(contact: WantedContact): WrittenContact {
    const { facts, uid, known, file } = contact
    const { mode, sources } = this.#options
    const said = this.inputOf(facts.draft)
    const asked = said.fields.sensitivity
    const sensitivity = highestSensitivity(this.#options.sensitivity, ...(asked ? [asked] : []))
    if (said.fields.sector) this.#sectors.make(said.fields.sector, this.words)
    const page: Page = {
      contact,
      sensitivity,
      operations: [],
      remarks: [...said.remarks],
      refusedRemarks: new Set(),
      leftOut: [],
      refused: [],
      choicesAdded: [],
      told: [],
      kept: [],
      organizations: [],
      several: [],
    }
    const input = this.#withParent(page, said)
    const photo = known === null || known.contact['photo_id'] === null ? this.#takePhoto(page) : null
    if (known !== null && contact.isRestored) page.operations.push({ kind: 'restore', recordId: known.id })
    if (known === null) {
      const source = sources[file] ?? null
      const created = { uid, input, source, sensitivity, photo: photo?.uid ?? null }
      page.operations.push(createContact(facts, created))
    } else
      page.operations.push(
        ...changeContact(facts, { known, input, mode, idOf: this.#idOf, keeps: keepsOn(page) }),
      )
    if (known !== null && asked !== undefined) page.operations.push(...guard(known, asked))
    if (known !== null && photo !== null)
      page.operations.push({
        kind: 'update',
        table: 'contact',
        rowId: known.id,
        columns: { photo_id: { uid: photo.uid } },
      })
    this.#writePoints(page)
    this.#writeRoles(page)
    this.#writeTags(page)
    this.#writeIdentifiers(page)
    this.#writeOwnFields(page)
    this.#tellKept(page)
    const { contact: _, sensitivity: _level, kept: _kept, ...written } = page
    return { ...written, photo: photo?.content ?? null }
  }

  /** Whoever fills blanks expects that the rest stays, and wants to know where the file says something else. */
  #tellKept({ contact: { file }, kept, told }: Page): void {
    if (kept.length === 0 || this.#options.mode !== 'fill') return
    const named = kept.map((text) =>
      text.replace(
        /^field\.(\w+)/u,
        (token, field: string) => this.#options.columnOf?.(file, field) ?? token,
      ),
    )
    told.push({ code: 'keptOther', detail: [...new Set(named)].join(', ') })
  }

  readonly #idOf = (value: DesiredValue) => (isReference(value) ? this.#known.idOf(value.uid) : undefined)

  #writePoints({ contact: { facts, known, uid }, operations, sensitivity }: Page): void {
    const present = new Set(known?.points.map(({ kind, normalised }) => `${kind} ${normalised}`))
    const kinds = new Set<string>()
    const primaryFirst = facts.points.toSorted(
      (one, other) => Number(other.isPrimary ?? false) - Number(one.isPrimary ?? false),
    )
    for (const point of primaryFirst) {
      if (present.has(`${point.kind} ${point.normalised}`)) continue
      const isPrimary = kinds.size < kinds.add(point.kind).size
      operations.push(createPoint(point, { owner: uid, sensitivity, isPrimary }))
    }
  }

  #choice({ contact: { facts } }: Page, kind: WordKind, word: string): UnknownChoice {
    return choiceFor(facts.draft, this.#options, { kind, word })
  }

  /** The organization that a role names; undefined for one that is left out. */
  #organizationOf(page: Page, text: string) {
    const unknown = this.#choice(page, 'organizations', text)
    const { file, known } = page.contact
    const preferred = organizationsOf(known)
    const taken = this.organizations.take({ text, file, unknown, preferred }, this.words)
    if (isHidden(taken)) {
      if (!taken.hidden.some((id) => preferred.includes(id)))
        page.told.push({ code: 'hiddenNamed', detail: text })
      return undefined
    }
    const organization = taken === several ? undefined : taken
    if (taken === several) page.several.push(text)
    else if (taken === undefined) page.leftOut.push(text)
    page.operations.push(...this.organizations.keepName(text))
    page.organizations.push({
      text,
      organization: organization
        ? { uid: organization.uid, name: organization.name, isNew: organization.id === null }
        : null,
      isLinked: this.organizations.isLinked(text),
      isSeveral: taken === several,
      ...(taken === several && { candidates: this.organizations.candidates(text) }),
    })
    return organization
  }

  /** The organization that another is part of, by its name. None is part of itself, nor of one that is part of it. */
  #withParent(page: Page, input: ContactInput): ContactInput {
    const { uid, facts } = page.contact
    const { parent: text } = facts.draft.fields
    if (typeof text !== 'string' || text === '') return input
    const parent = this.#organizationOf(page, text)
    if (parent === undefined) return input
    if (this.#isWithin(parent.uid, uid)) {
      page.remarks.push(remarkOn('parent', text))
      return input
    }
    this.#parents.set(uid, parent.uid)
    return { ...input, fields: { ...input.fields, parent: parent.uid as OrganizationId } }
  }

  /** Whether an organization is the other, or a part of it, as the file and the vault say. */
  #isWithin(organization: Uid, other: Uid): boolean {
    const seen = new Set<Uid>()
    let above: Uid | undefined = organization
    while (above !== undefined && seen.size < seen.add(above).size) {
      if (above === other) return true
      above = this.#parents.get(above) ?? this.#knownParent(above)
    }
    return false
  }

  #knownParent(organization: Uid): Uid | undefined {
    const id = this.#known.idOf(organization)
    const above = id === undefined ? null : this.#known.get(id).own['parent_id']
    return typeof above === 'number' ? this.#known.get(above).uid : undefined
  }

  #writeRoles(page: Page): void {
    const { contact, operations, sensitivity } = page
    const present = contact.known?.roles ?? []
    let hasPrimary = present.some(({ is_primary: isPrimary }) => isPrimary === 1)
    const held = new Set<Uid>()
    for (const role of contact.facts.draft.affiliations) {
      const organization = this.#organizationOf(page, role.organization)
      if (organization === undefined || held.size === held.add(organization.uid).size) continue
      const known = present.find((one) => one.organization === organization.id)
      if (known?.isHidden) continue
      if (known)
        operations.push(...changeRole(role, known, { mode: this.#options.mode, keeps: keepsOn(page) }))
      else {
        const isPrimary = !hasPrimary && (role.isPrimary ?? held.size === 1)
        hasPrimary ||= isPrimary
        const owned = { owner: contact.uid, sensitivity, isPrimary, organization: organization.uid }
        operations.push(createRole(role, owned))
      }
    }
  }

  #writeTags(page: Page): void {
    const { uid, known, facts } = page.contact
    const { operations, leftOut } = page
    const given = new Set<Uid>()
    for (const text of facts.draft.tags) {
      const tag = this.#tags.take(text, this.#choice(page, 'tags', text), this.words)
      if (tag === undefined) leftOut.push(text)
      else if (given.size < given.add(tag.uid).size && (tag.id === null || !known?.tags.has(tag.id)))
        operations.push({
          kind: 'link',
          table: 'record_tag',
          columns: { record_id: { uid }, tag_id: { uid: tag.uid } },
        })
    }
  }

  #writeIdentifiers({ contact: { uid, known, facts }, operations }: Page): void {
    const ids = new Set(known?.externalIds.map(({ scheme, value }) => `${scheme} ${value}`))
    for (const { scheme, value } of facts.draft.externalIds)
      if (ids.size < ids.add(`${scheme} ${value}`).size)
        operations.push({ kind: 'identify', owner: uid, scheme, value })
  }

  #writeOwnFields(page: Page): void {
    const { uid, known, facts } = page.contact
    const { operations, remarks, leftOut } = page
    const { noun: owner, custom, written = {} } = facts.draft
    const filled = new Set<Uid>()
    for (const [label, text] of Object.entries(custom)) {
      const unknown = this.#choice(page, 'fields', label)
      const planned = this.#fields.take({ owner, label, text }, unknown, this.words)
      if (planned === undefined) {
        leftOut.push(`${label}: ${text}`)
        continue
      }
      if (planned === 'hidden' || filled.has(planned.field.uid)) {
        remarks.push(`${label}: ${text}`)
        continue
      }
      const { field, value, added } = planned
      if (value === undefined) {
        const cell = Object.hasOwn(written, label) ? (written[label] ?? text) : text
        page.refused.push({ column: label, value: cell, issue: customIssues[field.type] })
        page.refusedRemarks.add(remarkOn(label, cell))
        continue
      }
      filled.add(field.uid)
      page.choicesAdded.push(...added.map((word) => `${field.label}: ${word}`))
      const present = field.id === null ? undefined : known?.custom.get(field.id)
      const columns = { contact_id: { uid }, field_id: { uid: field.uid }, value }
      if (present === undefined) operations.push({ kind: 'link', table: 'custom_value', columns })
      else if (this.#options.mode === 'overwrite' && present.value !== value)
        operations.push({ kind: 'update', table: 'custom_value', rowId: present.id, columns: { value } })
      else if (fold(String(present.value)) !== fold(String(value))) page.kept.push(saidIn(field.label, text))
    }
  }

  /** The picture is a file of the contact; its bytes are kept beside the rows. */
  #takePhoto({
    contact,
    sensitivity,
    operations,
  }: Page): { uid: Id<'attachment'>; content: PlannedPhoto } | null {
    const { photo } = contact.facts.draft
    if (photo === null) return null
    const sha256 = new Uint8Array(createHash('sha256').update(photo.bytes).digest())
    const uid = newUid<'attachment'>()
    const columns = {
      record_id: { uid: contact.uid },
      name: `photo.${photo.mediaType.split('/')[1] ?? 'jpeg'}`,
      media_type: photo.mediaType,
      size: photo.bytes.byteLength,
      sha256,
    }
    const rows = [{ table: 'attachment' as const, columns }]
    operations.push({
      kind: 'create',
      record: { noun: 'attachment', uid, owner: contact.uid, rows, sensitivity },
    })
    return { uid, content: { sha256, bytes: photo.bytes } }
  }
}

/** By the name of the field, that of the file's column comes later. */
const keepsOn =
  ({ kept }: Page) =>
  (column: string, says: DesiredValue): void => {
    const field = fieldToken(fieldOfColumn(column))
    kept.push(isReference(says) ? field : saidIn(field, String(says)))
  }

const saidIn = (field: string, text: string): string => `${field}: ${quote(text)}`

const isHidden = (taken: ReturnType<NamedOrganizations['take']>): taken is HiddenOrganizations =>
  typeof taken === 'object' && 'hidden' in taken

/** Those that it has a role in or is part of. */
function organizationsOf(known: KnownContact | null): number[] {
  const parent = known?.own['parent_id']
  const roles = known?.roles.map(({ organization }) => organization) ?? []
  return typeof parent === 'number' ? [...roles, parent] : roles
}
