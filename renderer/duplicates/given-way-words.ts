import { columnName } from '../../db/domain/i18n/column-name.ts'
import { loggedValueText } from '../../db/domain/i18n/logged-value-text.ts'
import type { Translate } from '../../db/domain/i18n/translator.ts'
import type { GivenWay } from '../../electron/contract/duplicates.ts'

/** An own field by its label. */
export const givenWayField = (t: Translate, { label, field }: GivenWay): string =>
  label ?? columnName(t, field)

export const givenWayHeads = (t: Translate) =>
  (['gaveWayContact', 'gaveWayField', 'gaveWayKept', 'gaveWayNotTaken'] as const).map((key) =>
    t(`duplicatesScreen.${key}`),
  )

/** The heads, and below them each value that gave way; beside it whether it is noted. */
export const givenWayTable = (t: Translate, rows: readonly GivenWay[]): readonly (readonly string[])[] => [
  [...givenWayHeads(t), t('duplicatesScreen.gaveWayNoted')],
  ...rows.map((row) => [
    row.contact.name,
    givenWayField(t, row),
    loggedValueText(t, row.kept, row.field),
    loggedValueText(t, row.notTaken, row.field),
    row.isNoted ? t('value.yes') : '',
  ]),
]
