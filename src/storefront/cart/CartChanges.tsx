import type { CartView } from '@souk/commerce'

import { speak, type Place } from '../shop/speak.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { changeText } from './changeText.ts'

type Props = {
  cart: Pick<CartView, 'changes' | 'currency'>
  place: Place
  /** Takes `acknowledge`: the shopper has read it. */
  change: (form: FormData) => void
}

/** What changed in the cart since the shopper last saw it; nothing where nothing did. */
export const CartChanges = ({ cart: { changes, currency }, place, change }: Props) => {
  const { t, format } = speak(place)
  if (changes.length === 0) return null
  return (
    <Alert title={t('cart.changes.title')} className="mt-6">
      <ul className="mt-1 list-disc pl-5">
        {changes.map((one) => (
          <li key={`${one.kind} ${one.item ?? ''} ${one.title}`}>
            {changeText(one, { t, format, currency })}
          </li>
        ))}
      </ul>
      <form action={change} className="mt-3">
        <input type="hidden" name="shop" value={place.slug} />
        <Button look="outline" name="acknowledge" value="1">
          {t('cart.changes.understood')}
        </Button>
      </form>
    </Alert>
  )
}
