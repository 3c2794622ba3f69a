import { ListBoxItem } from 'react-aria-components'
import styles from './floating.module.css'
import { Icon, type IconName } from './icon.tsx'

/** One choice of a list. */
export interface Option<Id extends string = string> {
  readonly id: Id
  readonly label: string
  readonly description?: string
  readonly icon?: IconName
  readonly isDisabled?: boolean
}

/** A choice in an open list; the chosen one is ticked. */
export function OptionItem({ option }: { readonly option: Option }) {
  return (
    <ListBoxItem
      id={option.id}
      textValue={option.label}
      isDisabled={option.isDisabled}
      className={styles.item}
    >
      {({ isSelected }) => (
        <>
          {option.icon && <Icon name={option.icon} />}
          <span className={styles.words}>
            {option.label}
            {option.description !== undefined && (
              <span className={styles.description}>{option.description}</span>
            )}
          </span>
          {isSelected ? <Icon name="check" className={styles.check} /> : <span className={styles.noCheck} />}
        </>
      )}
    </ListBoxItem>
  )
}
