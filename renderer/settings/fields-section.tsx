import { useState } from 'react'
import { customFieldScopes, type CustomFieldScope } from '../../db/domain/custom-field.ts'
import { isGuarded, mayRead } from '../../db/domain/sensitivity.ts'
import type { CustomField } from '../../electron/contract/custom-field.ts'
import { useTellChange } from '../app/api/changes.ts'
import { openDialog } from '../app/api/dialogs.ts'
import { useTranslate } from '../app/api/language.tsx'
import { useOpenedAgain } from '../app/api/left-place.ts'
import { ask, useRead } from '../app/api/queries.ts'
import { Badge } from '../ui/badge.tsx'
import { Banner } from '../ui/banner.tsx'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { MoreMenu } from '../ui/more-menu.tsx'
import { FieldDialog, fieldDraftOf, type KeptField } from './field-dialog.tsx'
import { Setting } from './setting.tsx'
import styles from './settings.module.css'

/** Fields that the users of this vault made, for persons and for organizations. */
export function FieldsSection() {
  const t = useTranslate()
  const { data: fields = [] } = useRead('customField', 'list', {})
  const [edited, setEdited] = useState<CustomField | CustomFieldScope | null>(null)
  const [kept, setKept] = useState<KeptField | null>(null)
  return (
    <>
      <p className={styles.muted}>{t('ownField.hint')}</p>
      {kept && <Hidden field={kept} />}
      {customFieldScopes.map((scope) => (
        <ScopeFields
          key={scope}
          scope={scope}
          fields={fields.filter(({ appliesTo }) => appliesTo === scope)}
          onEdit={setEdited}
        />
      ))}
      {edited !== null && (
        <FieldDialog
          field={typeof edited === 'string' ? null : edited}
          scope={typeof edited === 'string' ? edited : edited.appliesTo}
          onSaved={setKept}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  )
}

/** One that may not be shown now would be gone without a word. */
function Hidden({ field: { label, sensitivity } }: { readonly field: KeptField }) {
  const t = useTranslate()
  const shown = useRead('clearance', 'status', {}).data?.level
  if (shown === undefined || !isGuarded(sensitivity) || mayRead(shown, sensitivity)) return null
  return (
    <Banner
      tone="guard"
      action={
        <Button icon="unlock" onPress={() => openDialog('clearance', { level: sensitivity })}>
          {t(`unlock.clearance.${sensitivity}`)}
        </Button>
      }
    >
      <span role="status">
        {t('ownField.hidden', { label, level: t(`sensitivity.${sensitivity}`).toLocaleLowerCase(t.locale) })}
      </span>
    </Banner>
  )
}

interface ScopeFieldsProps {
  readonly scope: CustomFieldScope
  readonly fields: readonly CustomField[]
  readonly onEdit: (edited: CustomField | CustomFieldScope) => void
}

function ScopeFields({ scope, fields, onEdit }: ScopeFieldsProps) {
  const t = useTranslate()
  useOpenedAgain(fieldDraftOf(scope), () => onEdit(scope))
  return (
    <Setting title={t(`ownField.of.${scope}`)}>
      {fields.length === 0 ? (
        <p className={styles.muted}>{t('ownField.none')}</p>
      ) : (
        <ul className={styles.list} aria-label={t(`ownField.of.${scope}`)}>
          {fields.map((field, index) => (
            <FieldLine
              key={field.id}
              field={field}
              among={fields}
              index={index}
              onEdit={() => onEdit(field)}
            />
          ))}
        </ul>
      )}
      <div className={styles.buttons}>
        <Button icon="plus" onPress={() => onEdit(scope)}>
          {t(`ownField.add.${scope}`)}
        </Button>
      </div>
    </Setting>
  )
}

interface FieldLineProps {
  readonly field: CustomField
  readonly among: readonly CustomField[]
  readonly index: number
  readonly onEdit: () => void
}

function FieldLine(props: FieldLineProps) {
  const { field, among, index, onEdit } = props
  const t = useTranslate()
  const tell = useTellChange()
  const { label, type, choices, uses, retired, sensitivity, key } = field
  useOpenedAgain(fieldDraftOf(field.id), props.onEdit)
  const move = (by: 1 | -1) => {
    const ids = among.map(({ id }) => id)
    ids.splice(index + by, 0, ...ids.splice(index, 1))
    void tell(ask('customField', 'order', { ids }), t('ownField.moved', { label }))
  }
  return (
    <li className={styles.item}>
      <span className={styles.what}>
        <b>
          <bdi>{label}</bdi>
        </b>
        <span className={styles.muted}>
          {t(`ownField.type.${type}`)}
          {choices.length > 0 && <bdi>{`: ${choices.join(', ')}`}</bdi>}
          {' · '}
          {t('ownField.uses', { count: uses })}
          {' · '}
          <code>{key}</code>
        </span>
      </span>
      {retired && <Badge shape="ring">{t('ownField.retired')}</Badge>}
      {isGuarded(sensitivity) && (
        <Badge tone="guard" icon="lock">
          {t(`sensitivity.${sensitivity}`)}
        </Badge>
      )}
      <IconButton
        icon="chevron-up"
        label={t('ownField.up', { label })}
        isDisabled={index === 0}
        onPress={() => move(-1)}
      />
      <IconButton
        icon="chevron-down"
        label={t('ownField.down', { label })}
        isDisabled={index === among.length - 1}
        onPress={() => move(1)}
      />
      <IconButton icon="edit" label={t('ownField.edit', { label })} onPress={onEdit} />
      <FieldMenu field={field} />
    </li>
  )
}

function FieldMenu({ field: { id, label, retired, uses } }: { readonly field: CustomField }) {
  const t = useTranslate()
  const tell = useTellChange()
  const retire = () => {
    const change = ask('customField', 'update', { id, fields: { retired: !retired } })
    void tell(
      change,
      retired ? t('ownField.backIn', { label }) : t('ownField.wasRetired', { label, count: uses }),
    )
  }
  const remove = () =>
    void tell(ask('history', 'trash', { ids: [id] }), t('ownField.removed', { label, count: uses }))
  return (
    <MoreMenu
      label={t('contactScreen.moreAbout', { name: label })}
      groups={[
        {
          id: 'field',
          actions: [
            {
              id: 'retire',
              label: retired ? t('ownField.bringBack') : t('ownField.retire'),
              description: retired ? '' : t('ownField.retireWords', { count: uses }),
              icon: 'archive',
              onAction: retire,
            },
            {
              id: 'remove',
              label: t('listScreen.trash'),
              icon: 'trash',
              tone: 'danger',
              onAction: remove,
            },
          ],
        },
      ]}
    />
  )
}
