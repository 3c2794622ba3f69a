import { LetterBox } from '../../ui/tag.tsx'

/** A party by its letter, never by a colour. Nothing where none is known. */
export function PartyBox({ party }: { readonly party: string | null }) {
  const letter = party?.trim().charAt(0).toUpperCase()
  return party !== null && letter ? <LetterBox letter={letter} label={party} /> : null
}
