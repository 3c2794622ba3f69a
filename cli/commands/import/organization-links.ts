import { AppError } from '../../../db/domain/errors.ts'
import type { Uid } from '../../../db/domain/uid.ts'
import { resolveContact } from '../../../db/service/contact-name.ts'
import { getContactDetails } from '../../../db/service/contact.ts'
import type { Vault } from '../../../db/service/vault.ts'
import type { Task } from '../../task.ts'
import { UsageError } from '../../usage-error.ts'

interface OrganizationLink {
  /** As files write it. */
  readonly name: string
  readonly organization: Uid
}

/** `NAME=ID`: which organization files mean by a name. @throws UsageError. Errors: those of `resolveContact`. */
export async function readLinks(
  task: Task,
  vault: Vault,
  said: readonly string[],
): Promise<OrganizationLink[]> {
  const links: OrganizationLink[] = []
  for (const text of said) links.push(await readLink(task, vault, text))
  return links
}

async function readLink({ t }: Task, vault: Vault, text: string): Promise<OrganizationLink> {
  const [, name, id] = /^\s*(\S|\S.*\S)\s*=\s*(\S[^=]*)$/u.exec(text) ?? []
  if (name === undefined || id === undefined) throw new UsageError(t('usage.link', { value: text }))
  const contact = await resolveContact(vault, id.trim())
  const { noun } = await getContactDetails(vault, contact.id)
  if (noun !== 'organization') throw new AppError('record.notFound', { noun: 'organization', id: id.trim() })
  return { name, organization: contact.id }
}
