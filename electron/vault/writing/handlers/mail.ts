import { logMails } from '../../../../db/service/mail/log-mails.ts'
import { mailText, readMails } from '../../../../db/service/mail/read-mails.ts'
import { reviewMails } from '../../../../db/service/mail/review-mails.ts'
import { watchOf, type VaultHandlers } from '../context.ts'

/** E-mails from files, held until they are logged. */
export const mailHandlers = {
  read: async (context, { files, dropped, zone }) => {
    const sources = [...files.map((file) => ({ path: context.path(file) })), ...dropped.map(droppedFile)]
    const preview = await readMails({ sources, zone, ...watchOf(context) })
    return { import: context.mails.hold(preview), mails: preview.mails.length }
  },
  review: ({ vault, mails }, { import: held }) => reviewMails(vault, mails.get(held)),
  text: ({ mails }, { import: held, mail }) => mailText(mails.get(held), mail),
  log: (context, { import: held, ...request }) =>
    logMails(context.vault, context.mails.get(held), { ...request, ...watchOf(context) }),
} satisfies VaultHandlers['mail']

const droppedFile = ({ name, data }: { readonly name: string; readonly data: Uint8Array }) => ({
  path: name,
  data,
})
