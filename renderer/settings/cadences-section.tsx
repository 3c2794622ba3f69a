import { useState } from 'react'
import { usualCadence, type CadenceInput } from '../../db/domain/cadence.ts'
import type { Tier } from '../../db/domain/contact.ts'
import type { CadenceRow } from '../../electron/contract/cadence.ts'
import { useTellChange } from '../app/api/changes.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ask, useRead, useReadAfresh } from '../app/api/queries.ts'
import { TagsField } from '../contact/parts/tags-field.tsx'
import { DayField } from '../follow-up/parts/day-field.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { Select } from '../ui/select.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { TextField } from '../ui/text-field.tsx'
import { Setting } from './setting.tsx'
import styles from './settings.module.css'

type Edited = CadenceRow | 'new' | undefined

/** How often contacts should be reached. */
export function CadencesSection() {
  const t = useTranslate()
  const { data: cadences } = useRead('cadence', 'list', {})
  const [edited, setEdited] = useState<Edited>()
  return (
    <Setting title={t('cadence.all')} hint={t('cadence.hint')}>
      <ul className={styles.list} aria-busy={cadences === undefined}>
        {cadences?.map((cadence) => (
          <CadenceItem key={cadence.id} cadence={cadence} onEdit={() => setEdited(cadence)} />
        ))}
        {cadences && <UsualItem />}
      </ul>
      <div className={styles.buttons}>
        <Button icon="plus" onPress={() => setEdited('new')}>
          {t('cadence.add')}
        </Button>
      </div>
      {edited && (
        <Dialog
          isOpen
          onOpenChange={() => setEdited(undefined)}
          title={t(edited === 'new' ? 'cadence.add' : 'cadence.edit')}
          size="sm"
          isDismissable={false}
        >
          {edited === 'new' ? (
            <CadenceForm cadence={undefined} onDone={() => setEdited(undefined)} />
          ) : (
            <ChangedCadence cadence={edited} onDone={() => setEdited(undefined)} />
          )}
        </Dialog>
      )}
    </Setting>
  )
}

/** What counts for those who are in none. */
function UsualItem() {
  const t = useTranslate()
  return (
    <li className={styles.item}>
      <span className={styles.what}>
        <b>{t('cadence.usualName')}</b>
        {t('cadence.days', usualCadence)} · {t('cadence.usualWords')}
      </span>
    </li>
  )
}

function CadenceItem({ cadence, onEdit }: { readonly cadence: CadenceRow; readonly onEdit: () => void }) {
  const t = useTranslate()
  const tell = useTellChange()
  const { id, name, idealDays: ideal, maxDays: max, tier, tags, contacts } = cadence
  const words = [
    t('cadence.days', { ideal, max }),
    tier !== null && t('cadence.tierNumber', { tier }),
    ...tags.map((tag) => `#${tag}`),
    t('cadence.watched', { count: contacts }),
  ].filter((word) => word !== false)
  return (
    <li className={styles.item}>
      <span className={styles.what}>
        <b>
          <bdi>{name}</bdi>
        </b>
        {words.join(' · ')}
      </span>
      <IconButton icon="edit" label={t('cadence.editName', { name })} onPress={onEdit} />
      <IconButton
        icon="trash"
        label={t('cadence.remove', { name })}
        onPress={() => void tell(ask('cadence', 'remove', { id }), t('cadence.removed', { name }))}
      />
    </li>
  )
}

const fresh: CadenceInput = { name: '', idealDays: 21, maxDays: 45, tier: null, tags: [], pausedUntil: null }

interface CadenceFormProps {
  readonly cadence: CadenceRow | undefined
  readonly onDone: () => void
}

/** Begins with what stands when it is opened. */
function ChangedCadence({ cadence, onDone }: CadenceFormProps & { readonly cadence: CadenceRow }) {
  const now = useReadAfresh('cadence', 'list', {})
  if (!now) return <Skeleton height="card" />
  return <CadenceForm cadence={now.find(({ id }) => id === cadence.id) ?? cadence} onDone={onDone} />
}

function CadenceForm({ cadence, onDone }: CadenceFormProps) {
  const t = useTranslate()
  const tell = useTellChange()
  const [values, setValues] = useState<CadenceInput>(() => (cadence ? inputOf(cadence) : fresh))
  const set = (change: Partial<CadenceInput>) => setValues((before) => ({ ...before, ...change }))
  const isDisordered = values.maxDays < values.idealDays
  const canSave = values.name.trim() !== '' && !isDisordered
  const save = async () => {
    const name = values.name.trim()
    const fields = { ...values, name }
    const saved = cadence
      ? await tell(ask('cadence', 'update', { id: cadence.id, fields }), t('cadence.changed', { name }))
      : await tell(ask('cadence', 'create', fields), t('cadence.created', { name }))
    if (saved) onDone()
  }
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (canSave) void save()
      }}
    >
      <TextField
        label={t('cadence.name')}
        placeholder={t('cadence.nameWords')}
        value={values.name}
        onChange={(name) => set({ name })}
        size="lg"
        isRequired
        autoFocus
      />
      <CadenceDays values={values} set={set} />
      <Select
        label={t('cadence.tier')}
        options={[
          { id: 'none', label: t('cadence.noTier') },
          ...[1, 2, 3].map((tier) => ({ id: String(tier), label: t('cadence.tierNumber', { tier }) })),
        ]}
        value={values.tier === null ? 'none' : String(values.tier)}
        placeholder={t('cadence.noTier')}
        onChange={(tier) => set({ tier: tier === 'none' ? null : (Number(tier) as Tier) })}
        size="lg"
      />
      <TagsField
        label={t('cadence.tags')}
        hint={t('cadence.tagsHint')}
        value={values.tags}
        onChange={(tags) => set({ tags })}
      />
      <DayField
        label={t('cadence.pausedUntil')}
        hint={t('cadence.pausedHint')}
        toward="future"
        size="lg"
        value={values.pausedUntil}
        onChange={(pausedUntil) => set({ pausedUntil })}
      />
      <Button type="submit" variant="primary" size="lg" isDisabled={!canSave}>
        {t('cadence.save')}
      </Button>
    </form>
  )
}

interface CadenceDaysProps {
  readonly values: CadenceInput
  readonly set: (change: Partial<CadenceInput>) => void
}

function CadenceDays({ values: { idealDays, maxDays }, set }: CadenceDaysProps) {
  const t = useTranslate()
  const days = (value: number) => (Number.isNaN(value) ? 1 : value)
  return (
    <>
      <NumberField
        label={t('cadence.ideal')}
        value={idealDays}
        minValue={1}
        maxValue={3650}
        onChange={(value) => set({ idealDays: days(value) })}
        size="lg"
      />
      <NumberField
        label={t('cadence.max')}
        value={maxDays}
        minValue={1}
        maxValue={3650}
        onChange={(value) => set({ maxDays: days(value) })}
        size="lg"
        {...(maxDays < idealDays && { error: t('cadence.order') })}
      />
    </>
  )
}

const inputOf = ({ name, idealDays, maxDays, tier, tags, pausedUntil }: CadenceRow): CadenceInput => ({
  name,
  idealDays,
  maxDays,
  tier,
  tags: [...tags],
  pausedUntil,
})
