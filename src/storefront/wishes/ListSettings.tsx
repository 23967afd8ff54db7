import type { WishListView } from '@souk/commerce'

import { speak, type Place } from '../shop/speak.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Input } from '../ui/Input.tsx'

type Props = {
  list: WishListView
  place: Place
  shareUrl: string | null
  isNamed: boolean
  change: (form: FormData) => void
}

/** Who else sees a list, and how it is called. */
export const ListSettings = ({ list, place, shareUrl, isNamed, change }: Props) => {
  const { t } = speak(place)
  const about = (
    <>
      <input type="hidden" name="shop" value={place.slug} />
      <input type="hidden" name="list" value={list.id} />
    </>
  )
  return (
    <div className="mt-10 grid gap-8 sm:grid-cols-2">
      <form action={change} className="flex flex-col items-start gap-3">
        {about}
        <h2 className="text-xl">{t('wishes.shareTitle')}</h2>
        <p className="text-quiet">{shareUrl ? t('wishes.shareOn') : t('wishes.shareOff')}</p>
        {shareUrl && (
          <Field label={t('wishes.shareLink')} className="w-full">
            {(attributes) => (
              <Input
                {...attributes}
                readOnly
                value={shareUrl}
                onFocus={(event) => event.currentTarget.select()}
              />
            )}
          </Field>
        )}
        <Button type="submit" name="intent" value={shareUrl ? 'unshare' : 'share'} look="outline">
          {shareUrl ? t('wishes.unshare') : t('wishes.share')}
        </Button>
      </form>
      {isNamed && (
        <form action={change} className="flex flex-col items-start gap-3">
          {about}
          <h2 className="text-xl">{t('wishes.nameTitle')}</h2>
          <Field label={t('wishes.name')} className="w-full">
            {(attributes) => (
              <Input {...attributes} name="name" defaultValue={list.name ?? ''} maxLength={120} />
            )}
          </Field>
          <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
            <Button type="submit" name="intent" value="rename" look="outline">
              {t('wishes.rename')}
            </Button>
            <button
              name="intent"
              value="delete"
              className="min-h-11 cursor-pointer text-sm text-link underline underline-offset-4 hover:no-underline"
            >
              {t('wishes.delete')}
            </button>
          </div>
        </form>
      )}
    </div>
  )
}
