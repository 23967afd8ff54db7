import { classNames } from '../ui/classNames.ts'
import { Heart } from '../ui/icons.tsx'
import { toggleWish } from './toggleWish.ts'

type Props = {
  shop: string
  product: string
  variant?: string | undefined
  isWished: boolean
  /** Named after the product, since a page has many of them. */
  label: string
  /** Said beside the heart, and says whether it is wished for; without it the heart stands alone. */
  text?: string
  className?: string
}

/** A heart to press: a form, so that it works before and without scripts. */
export const WishButton = (props: Props) => (
  <form action={toggleWish} className={props.className}>
    <input type="hidden" name="shop" value={props.shop} />
    <input type="hidden" name="product" value={props.product} />
    {props.variant && <input type="hidden" name="variant" value={props.variant} />}
    {props.isWished && <input type="hidden" name="wished" value="1" />}
    <button
      type="submit"
      // With words beside it, these say what is so; alone, it is a switch that bears a name.
      {...(!props.text && { 'aria-pressed': props.isWished, 'aria-label': props.label })}
      className={classNames(
        'inline-flex min-h-11 cursor-pointer items-center gap-2 transition-colors',
        props.text
          ? 'rounded-shop px-2 font-medium hover:bg-muted'
          : 'w-11 justify-center rounded-full bg-background/90 shadow-sm hover:bg-background',
      )}
    >
      <Heart className={classNames('size-5.5', props.isWished && 'fill-sale text-sale')} />
      {props.text}
    </button>
  </form>
)
