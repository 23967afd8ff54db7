import type { WayToPay } from '../payment/waysToPay.ts'
import type { Words } from '../shop/messages/index.ts'
import { Button } from '../ui/Button.tsx'

type Props = {
  ways: readonly WayToPay[]
  /** As people read it; null while it is not whole. */
  total: string | null
  isPlacing: boolean
  t: Words
}

/**
 * Says what happens when it is pressed: that depends on the way to pay, which CSS alone heeds, so
 * that it is right without scripts too. The form is `group/checkout`.
 */
export const PlaceButton = ({ ways, total, isPlacing, t }: Props) => (
  <Button
    type="submit"
    name="intent"
    value="place"
    size="large"
    aria-disabled={isPlacing || ways.length === 0}
    className="w-full tabular-nums"
  >
    {isPlacing ? t('checkout.placing') : <Label ways={ways} total={total} t={t} />}
  </Button>
)

const Label = ({ ways, total, t }: Omit<Props, 'isPlacing'>) => {
  const pay = total === null ? t('checkout.placePlain') : t('checkout.pay', { total })
  const order = total === null ? t('checkout.placePlain') : t('checkout.place', { total })
  const [first, ...others] = ways
  if (others.length === 0) return first?.paysNow ? pay : order
  return (
    <>
      <span className="hidden group-has-[[data-pays=now]:checked]/checkout:inline">{pay}</span>
      <span className="group-has-[[data-pays=now]:checked]/checkout:hidden">{order}</span>
    </>
  )
}
