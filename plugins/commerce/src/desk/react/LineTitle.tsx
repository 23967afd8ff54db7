import { Link } from '@payloadcms/ui'

import { optionsText } from './orderActions.ts'

type Props = {
  readonly line: {
    readonly title: string
    readonly options: Readonly<Record<string, string>> | null
    readonly sku: string | null
  }
  /** The id of what it leads to; nothing where the shop does not have it any more. */
  readonly product: string | null | undefined
  readonly admin: string
  /** What else is said beneath it. */
  readonly also?: string | undefined
}

/** What a line of a cart or order is of. */
export const LineTitle = ({ line, product, admin, also }: Props) => (
  <>
    {product ? (
      <Link href={`${admin}/collections/products/${product}`} prefetch={false}>
        {line.title}
      </Link>
    ) : (
      <span>{line.title}</span>
    )}
    <span className="souk-muted souk-small">
      {[optionsText(line.options), line.sku, also].filter(Boolean).join(' · ')}
    </span>
  </>
)
