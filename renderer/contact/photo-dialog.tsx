import { useState } from 'react'
import type { AttachedFile } from '../../electron/contract/attachment.ts'
import type { ContactDetails } from '../../electron/contract/contact-details.ts'
import { failureText } from '../app/api/failures.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ask } from '../app/api/queries.ts'
import { Stack } from '../ui/layout.tsx'
import { PictureCut } from '../ui/picture-cut.tsx'
import { RangeField } from '../ui/range-field.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { cutArea, middleCut, mostZoom, reach, type PictureSize, type SquareCut } from '../ui/square-cut.ts'
import { useAttachedPicture } from './parts/attached-picture.tsx'
import { FormDialog } from './parts/form-dialog.tsx'
import { useSaving } from './parts/use-saving.ts'
import { cutOut } from './cut-out.ts'

export interface PhotoDialogProps {
  readonly contact: ContactDetails
  /** The picture that the photo is cut from. */
  readonly file: AttachedFile
  readonly onClose: () => void
}

interface Loaded {
  readonly size: PictureSize
  readonly picture: HTMLImageElement
}

/** A square of a picture becomes the photo of the contact. */
export function PhotoDialog({ contact, file, onClose }: PhotoDialogProps) {
  const t = useTranslate()
  const { url, error: unread } = useAttachedPicture(file.id)
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const [isBroken, setBroken] = useState(false)
  const [cut, setCut] = useState(middleCut)
  const { error, save } = useSaving(onClose)
  const submit = async () => {
    if (!loaded) return
    const made = async () =>
      ask('attachment', 'cutPhoto', {
        contact: contact.id,
        from: file.id,
        name: t('fileTab.photoOf', { name: contact.name }).slice(0, 200),
        ...(await cutOut(loaded.picture, cutArea(loaded.size, cut), file.mediaType)),
      })
    await save(made, t('fileTab.photoSet'))
  }
  return (
    <FormDialog
      title={t('fileTab.cutTitle')}
      onClose={onClose}
      onSubmit={submit}
      canSubmit={loaded !== null}
      submitLabel={t('fileTab.usePhoto')}
      error={unread ? failureText(t, unread) : isBroken ? t('fileTab.noPicture') : error}
    >
      {url === undefined ? (
        <Skeleton height="card" />
      ) : (
        <PictureCut
          src={url}
          size={loaded?.size ?? null}
          onSize={(size, picture) => setLoaded({ size, picture })}
          onFailure={() => setBroken(true)}
          cut={cut}
          onCut={setCut}
          label={t('fileTab.cutLabel', { name: file.name })}
        />
      )}
      {loaded && <CutFields size={loaded.size} cut={cut} onCut={setCut} />}
    </FormDialog>
  )
}

interface CutFieldsProps {
  readonly size: PictureSize
  readonly cut: SquareCut
  readonly onCut: (cut: SquareCut) => void
}

/** The same by keys: how close, and which part. */
function CutFields({ size, cut, onCut }: CutFieldsProps) {
  const t = useTranslate()
  const { side, left, top } = cutArea(size, cut)
  const percent = (share: number) => share.toLocaleString(t.locale, { style: 'percent' })
  const part = (axis: 'x' | 'y', length: number, start: number) => {
    const { least, most } = reach(length, side)
    const at = (start + side / 2) / length
    const share = most > least ? (at - least) / (most - least) : 0.5
    return {
      min: 0,
      max: 1,
      step: 0.02,
      value: share,
      valueText: percent(share),
      isDisabled: most <= least,
      onChange: (next: number) => onCut({ ...cut, [axis]: least + next * (most - least) }),
    }
  }
  return (
    <Stack>
      <RangeField
        autoFocus
        label={t('fileTab.zoom')}
        min={1}
        max={mostZoom}
        step={0.1}
        value={cut.zoom}
        valueText={percent(cut.zoom)}
        onChange={(zoom) => onCut({ ...cut, zoom })}
      />
      <RangeField label={t('fileTab.leftRight')} {...part('x', size.width, left)} />
      <RangeField label={t('fileTab.upDown')} {...part('y', size.height, top)} />
    </Stack>
  )
}
