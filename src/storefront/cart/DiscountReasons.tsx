import type { speak } from '../shop/speak.ts'
import type { DiscountReason } from './discountReasons.ts'

type Props = {
  reasons: readonly DiscountReason[]
  speech: Pick<ReturnType<typeof speak>, 't'>
}

/** Folded away: why each discount applies, and why a code that was entered does not. */
export const DiscountReasons = ({ reasons, speech: { t } }: Props) => {
  const isAnyApplied = reasons.some(({ applied }) => applied)
  return (
    <details className="text-sm">
      <summary className="inline-flex min-h-6 cursor-pointer items-center text-quiet underline underline-offset-4 hover:text-foreground">
        {t(isAnyApplied ? 'cart.why.applied' : 'cart.why.refused')}
      </summary>
      <ul className="mt-2 space-y-2">
        {reasons.map(({ title, code, applied, why }) => (
          <li key={`${code ?? ''} ${title}`}>
            <span className="font-medium">
              {code && code !== title ? t('cart.why.coded', { title, code }) : title}
            </span>
            {!applied && <span> – {t('cart.why.not')}</span>}
            <span className="block text-quiet">{why}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
