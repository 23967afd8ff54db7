import type { CartView } from '@souk/commerce'

import { speak, type Place } from '../shop/speak.ts'
import { Button } from '../ui/Button.tsx'

type Props = {
  cart: Pick<CartView, 'currency' | 'storeCredit'>
  place: Place
  change: (form: FormData) => void
}

/** Whether a customer's own credit is to pay; nothing for whoever has none. */
export const CreditSwitch = ({ cart: { storeCredit, currency }, place, change }: Props) => {
  const { t, format } = speak(place)
  if (!storeCredit) return null
  return (
    <form action={change} className="mt-4">
      <input type="hidden" name="shop" value={place.slug} />
      <Button
        type="submit"
        look="outline"
        name="useCredit"
        value={storeCredit.used ? 'no' : 'yes'}
        className="w-full"
      >
        {storeCredit.used
          ? t('cart.storeCreditLeave')
          : t('cart.storeCreditUse', { amount: format.money(storeCredit.available, currency) })}
      </Button>
    </form>
  )
}
