import { AppError } from '../../../db/domain/errors.ts'
import type { Uid } from '../../../db/domain/uid.ts'
import { resolveContact } from '../../../db/service/contact-name.ts'
import { getContactDetails } from '../../../db/service/contact.ts'
import { nameAlike } from '../../../db/service/file-import.ts'
import type { Vault } from '../../../db/service/vault.ts'
import type { Task } from '../../task.ts'
import { UsageError } from '../../usage-error.ts'

/** What organization files mean by a name. */
interface Linked<T> {
  /** As files write it. */
  readonly name: string
  readonly organization: T
}

/** As it was said: the organization by its id or name. */
export type SaidLink = Linked<string>

/** The next `NAME=ID` behind those before it. @throws UsageError where it is none, or the name was said already. */
export const linksIn =
  ({ t }: Task) =>
  (value: string, before: readonly SaidLink[] = []): SaidLink[] => {
    const [, name, organization] = /^\s*(\S|\S.*\S)\s*=\s*(\S[^=]*)$/u.exec(value) ?? []
    if (name === undefined || organization === undefined) throw new UsageError(t('usage.link', { value }))
    const isSaid = before.some((one) => nameAlike(one.name, name))
    if (isSaid) throw new UsageError(t('usage.linkTwice', { name }))
    return [...before, { name, organization: organization.trim() }]
  }

/** Errors: those of `resolveContact`. */
export async function readLinks(vault: Vault, said: readonly SaidLink[]): Promise<Linked<Uid>[]> {
  const links: Linked<Uid>[] = []
  for (const { name, organization } of said)
    links.push({ name, organization: await organizationSaid(vault, organization) })
  return links
}

async function organizationSaid(vault: Vault, said: string): Promise<Uid> {
  const { id } = await resolveContact(vault, said)
  const { noun } = await getContactDetails(vault, id)
  if (noun !== 'organization') throw new AppError('record.notFound', { noun: 'organization', id: said })
  return id
}
