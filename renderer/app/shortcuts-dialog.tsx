import { Dialog } from '../ui/dialog.tsx'
import { Kbd } from '../ui/kbd.tsx'
import {
  commandGroups,
  heardCommands,
  useAllCommands,
  type Command,
  type CommandGroup,
} from './api/commands.ts'
import { useTranslate } from './api/language.tsx'
import { usePreferences } from './api/preferences.tsx'
import { shortcutKeys } from './api/shortcut.ts'
import styles from './shortcuts-dialog.module.css'

const keysOf = ({ keys, lineKey }: Command): readonly string[] => [keys ?? [], lineKey ?? []].flat()

/** Every key that does something now, by group. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate()
  const commands = heardCommands(useAllCommands()).filter((command) => keysOf(command).length > 0)
  return (
    <Dialog isOpen onOpenChange={onClose} title={t('command.shortcuts')} size="lg">
      <div className={styles.groups}>
        {commandGroups.map((group) => (
          <Group key={group} group={group} commands={commands.filter((command) => command.group === group)} />
        ))}
      </div>
    </Dialog>
  )
}

interface GroupProps {
  readonly group: CommandGroup
  readonly commands: readonly Command[]
}

function Group({ group, commands }: GroupProps) {
  const t = useTranslate()
  const isMac = usePreferences().platform === 'mac'
  if (commands.length === 0) return null
  return (
    <section>
      <h3 className={styles.title}>{t(`menu.${group}`)}</h3>
      <dl>
        {commands.map((command) => (
          <div key={command.id} className={styles.line}>
            <dt>{command.label}</dt>
            {keysOf(command).map((keys) => (
              <dd key={keys}>
                <Kbd keys={shortcutKeys(keys, isMac)} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  )
}
