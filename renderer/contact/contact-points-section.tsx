import { useState } from 'react'
import type { ContactId } from '../../db/domain/contact.ts'
import type { ContactPointFacts } from '../../db/domain/row/contact-facts.ts'
import { contactPointKinds } from '../../db/domain/contact-point-value.ts'
import type { ContactDetails } from '../../electron/contract/contact-details.ts'
import { useTellChange } from '../app/api/changes.ts'
import { copyText } from '../app/api/clipboard.ts'
import { useTranslate } from '../app/api/language.tsx'
import { useAwaited, useOpenedAgain } from '../app/api/left-place.ts'
import { ask } from '../app/api/queries.ts'
import { Address } from '../ui/address.tsx'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { IconButton } from '../ui/icon-button.tsx'
import type { IconName } from '../ui/icon.tsx'
import { Icon } from '../ui/icon.tsx'
import { MoreMenu } from '../ui/more-menu.tsx'
import { showToast } from '../ui/toast-queue.ts'
import { ContactPointDialog, pointDraftOf, pointDraftsOf } from './contact-point-dialog.tsx'
import { FactsSection } from './facts-section.tsx'
import facts from './facts-column.module.css'

const icons: Readonly<Record<ContactPointFacts['kind'], IconName>> = {
  email: 'mail',
  phone: 'phone',
  address: 'pin',
  web: 'globe',
  social: 'link',
}

/** Public files know up to a dozen web pages of a legislator. */
const fewPoints = 5

/** How a contact is reached; each can be copied, changed, and taken away. */
export function ContactPointsSection({ details }: { readonly details: ContactDetails }) {
  const t = useTranslate()
  const [isAll, setAll] = useState(false)
  const [edited, setEdited] = useState<ContactPointFacts | 'new' | null>(null)
  const points = contactPointKinds.flatMap((kind) =>
    details.contactPoints.filter((point) => point.kind === kind),
  )
  useOpenedAgain(pointDraftOf(details.id, null), () => setEdited('new'))
  useAwaited(pointDraftsOf(details.id), () => setAll(true))
  const shown = isAll ? points : points.slice(0, fewPoints)
  return (
    <FactsSection
      title={t('contactScreen.reach')}
      action={
        <IconButton
          icon="plus"
          size="sm"
          label={t('contactScreen.addPoint')}
          onPress={() => setEdited('new')}
        />
      }
    >
      {points.length === 0 && <p className={facts.ended}>{t('contactScreen.noPoints')}</p>}
      <ul className={facts.lines}>
        {shown.map((point) => (
          <PointLine key={point.id} contact={details.id} point={point} onEdit={() => setEdited(point)} />
        ))}
      </ul>
      {points.length > shown.length && (
        <div>
          <Button variant="quiet" size="sm" icon="chevron-down" onPress={() => setAll(true)}>
            {t('contactScreen.allPoints', { count: points.length })}
          </Button>
        </div>
      )}
      {edited !== null && (
        <ContactPointDialog
          contact={details}
          point={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </FactsSection>
  )
}

interface PointLineProps {
  readonly contact: ContactId
  readonly point: ContactPointFacts
  readonly onEdit: () => void
}

function PointLine({ contact, point, onEdit }: PointLineProps) {
  const t = useTranslate()
  useOpenedAgain(pointDraftOf(contact, point.id), onEdit)
  const { kind, value, label, status, isPrimary } = point
  return (
    <li className={facts.line}>
      <Icon name={icons[kind]} size="sm" />
      <span className={facts.words}>
        <bdi title={value} className={classNames(facts.value, status !== 'ok' && facts.ended)}>
          <Address value={shortValue(point)} />
        </bdi>
        {(label !== null || isPrimary) && (
          <span className={facts.sub}>
            {[label, isPrimary ? t('contactScreen.primary') : null].filter(Boolean).join(', ')}
          </span>
        )}
      </span>
      {status !== 'ok' && (
        <Badge tone="warn" shape="triangle">
          {t(`contactPointStatus.${status}`)}
        </Badge>
      )}
      <IconButton
        icon="copy"
        size="sm"
        label={t('contactScreen.copy', { value })}
        onPress={() => copy(value, t('contactScreen.copied', { value }))}
      />
      <PointMenu point={point} onEdit={onEdit} />
    </li>
  )
}

/** A web address without what every address begins with. */
const shortValue = ({ kind, value }: ContactPointFacts): string =>
  kind === 'web' || kind === 'social' ? value.replace(/^https?:\/\/(www\.)?/u, '') : value

function copy(value: string, message: string): void {
  if (copyText(value)) showToast({ message, icon: 'copy' })
}

function PointMenu({ point, onEdit }: Omit<PointLineProps, 'contact'>) {
  const t = useTranslate()
  const tell = useTellChange()
  const { id, kind, value, status, isPrimary } = point
  const change = (fields: Parameters<typeof update>[1]) =>
    void tell(update(id, fields), t('contactScreen.pointChanged', { value }))
  const remove = () =>
    void tell(ask('history', 'trash', { ids: [id] }), t('contactScreen.pointRemoved', { value }))
  return (
    <MoreMenu
      label={t('contactScreen.moreAbout', { name: value })}
      size="sm"
      groups={[
        {
          id: 'point',
          actions: [
            { id: 'edit', label: t('contactScreen.edit'), icon: 'edit', onAction: onEdit },
            {
              id: 'primary',
              label: t('contactScreen.makePrimary'),
              icon: 'star',
              isDisabled: isPrimary,
              onAction: () => change({ isPrimary: true }),
            },
            ...(status === 'ok' && kind === 'email'
              ? [
                  {
                    id: 'bounced',
                    label: t('contactScreen.markBounced'),
                    icon: 'mail' as const,
                    onAction: () => change({ status: 'bounced' }),
                  },
                ]
              : []),
            status === 'ok'
              ? {
                  id: 'wrong',
                  label: t('contactScreen.markWrong'),
                  icon: 'alert',
                  onAction: () => change({ status: 'wrong' }),
                }
              : {
                  id: 'ok',
                  label: t('contactScreen.markOk'),
                  icon: 'check',
                  onAction: () => change({ status: 'ok' }),
                },
            {
              id: 'remove',
              label: t('contactScreen.remove'),
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

const update = (
  id: ContactPointFacts['id'],
  fields: { readonly isPrimary?: boolean; readonly status?: 'ok' | 'wrong' | 'bounced' },
) => ask('contactPoint', 'update', { id, fields })
