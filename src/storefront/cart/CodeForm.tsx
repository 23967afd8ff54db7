import { speak, type Place } from '../shop/speak.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Cross } from '../ui/icons.tsx'
import { Input } from '../ui/Input.tsx'

type Props = {
  codes: readonly string[]
  giftCards: readonly { readonly id: string; readonly last4: string }[]
  place: Place
  change: (form: FormData) => void
  problem: string
  turn: number
}

/** Where a discount code or a gift card is entered, and those that are may be taken back. */
export const CodeForm = ({ codes, giftCards, place, change, problem }: Props) => {
  const { t } = speak(place)
  return (
    <div className="flex flex-col gap-3">
      <form action={change}>
        <input type="hidden" name="shop" value={place.slug} />
        <Field label={t('cart.codeTitle')} error={problem || undefined}>
          {(attributes) => (
            <div className="flex gap-2">
              <Input
                {...attributes}
                name="code"
                required
                maxLength={100}
                autoComplete="off"
                autoCapitalize="characters"
                spellCheck={false}
                className="min-w-0"
              />
              <Button type="submit" look="outline" className="shrink-0">
                {t('cart.codeApply')}
              </Button>
            </div>
          )}
        </Field>
      </form>
      <p role="alert" className="sr-only">
        {problem}
      </p>
      {codes.length + giftCards.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {codes.map((code) => (
            <li key={code}>
              <form action={change}>
                <input type="hidden" name="shop" value={place.slug} />
                <button
                  name="removeCode"
                  value={code}
                  aria-label={t('cart.codeRemove', { code })}
                  className="inline-flex min-h-9 cursor-pointer items-center gap-2 rounded-shop border border-field bg-background px-3 text-sm font-medium hover:border-foreground"
                >
                  {code}
                  <Cross className="size-3.5" />
                </button>
              </form>
            </li>
          ))}
          {giftCards.map(({ id, last4 }) => (
            <li key={id}>
              <form action={change}>
                <input type="hidden" name="shop" value={place.slug} />
                <button
                  name="removeGiftCard"
                  value={id}
                  aria-label={t('cart.giftCardRemove', { last4 })}
                  className="inline-flex min-h-9 cursor-pointer items-center gap-2 rounded-shop border border-field bg-background px-3 text-sm font-medium hover:border-foreground"
                >
                  •••• {last4}
                  <Cross className="size-3.5" />
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
