import { useEffect, useState } from 'react'
import type { AttachedFile } from '../../electron/contract/attachment.ts'
import type { ContactDetails } from '../../electron/contract/contact-details.ts'
import { failureText } from '../app/api/failures.ts'
import { useTranslate } from '../app/api/language.tsx'
import { ask, keepAnswer, useRead } from '../app/api/queries.ts'
import { Stack } from '../ui/layout.tsx'
import { PictureCut } from '../ui/picture-cut.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { RangeField } from '../ui/range-field.tsx'
import { cutArea, middleCut, mostZoom, reach, type PictureSize, type SquareCut } from '../ui/square-cut.ts'
import { pictureFile } from './parts/attached-picture.tsx'
import { FormDialog } from './parts/form-dialog.tsx'
import { useSaving } from './parts/use-saving.ts'
import { cutOut } from './cut-out.ts'
import { decodePicture, type DecodedPicture } from './decode-picture.ts'

export interface PhotoDialogProps {
  readonly contact: ContactDetails
  /** The picture that the photo is cut from. */
  readonly file: AttachedFile
  readonly onClose: () => void
}

/** A square of a picture becomes the photo of the contact. */
export function PhotoDialog({ contact, file, onClose }: PhotoDialogProps) {
  const t = useTranslate()
  const { picture, problem } = useDecoded(file)
  const [cut, setCut] = useState(middleCut)
  const { error, save } = useSaving(onClose)
  const submit = async () => {
    if (!picture) return
    const made = async () => {
      const photo = await cutOut(picture.bitmap, cutArea(picture.size, cut), file.mediaType)
      const name = t('fileTab.photoOf', { name: contact.name }).slice(0, 200)
      const change = await ask('attachment', 'cutPhoto', {
        contact: contact.id,
        from: file.id,
        name,
        ...photo,
      })
      keepAnswer('attachment', 'content', { id: change.value }, { name, ...photo })
      return change
    }
    await save(made, t('fileTab.photoSet'))
  }
  return (
    <FormDialog
      title={t('fileTab.cutTitle')}
      onClose={onClose}
      onSubmit={submit}
      canSubmit={picture !== undefined}
      submitLabel={t('fileTab.usePhoto')}
      error={problem ?? error}
    >
      {picture ? (
        <PictureCut
          picture={picture.bitmap}
          size={picture.size}
          cut={cut}
          onCut={setCut}
          label={t('fileTab.cutLabel', { name: file.name })}
        />
      ) : (
        problem === undefined && <ProgressBar label={t('fileTab.reading', { name: file.name })} />
      )}
      {picture && <CutFields size={picture.size} cut={cut} onCut={setCut} />}
    </FormDialog>
  )
}

/** The picture of a file, until the dialog closes; or why there is none. */
function useDecoded(file: AttachedFile): { readonly picture?: DecodedPicture; readonly problem?: string } {
  const t = useTranslate()
  const { data: content, error } = useRead('attachment', 'content', { id: file.id })
  const [picture, setPicture] = useState<DecodedPicture>()
  const [isBroken, setBroken] = useState(false)
  useEffect(() => {
    if (content === undefined) return undefined
    let made: DecodedPicture | undefined
    let isLeft = false
    decodePicture(pictureFile(content)).then(
      (decoded) => {
        made = decoded
        if (isLeft) made.bitmap.close()
        else setPicture(decoded)
      },
      () => setBroken(true),
    )
    return () => {
      isLeft = true
      made?.bitmap.close()
    }
  }, [content])
  const problem = error ? failureText(t, error) : isBroken ? t('fileTab.noPicture') : undefined
  return { ...(picture && { picture }), ...(problem !== undefined && { problem }) }
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
