type Address = Readonly<Record<string, string>> | null

type Order = {
  readonly number: number | null
  readonly email: string
  readonly placedAt: string
  readonly currency: string
  readonly items: readonly { readonly title: string; readonly quantity: number }[]
  readonly billingAddress: Address
  readonly shippingAddress: Address
  readonly fulfilments: readonly {
    readonly at: string
    readonly tracking: {
      readonly carrier?: string | null
      readonly number?: string | null
    } | null
  }[]
  readonly timeline: readonly { readonly at: string; readonly message: string }[]
}

/** What is known of a sale and tells a bank that it was one; a person may add to it. */
export type CollectedEvidence = {
  readonly customerName?: string
  readonly customerEmail: string
  readonly billingAddress?: string
  readonly shippingAddress?: string
  readonly productDescription: string
  readonly carrier?: string
  readonly trackingNumber?: string
  readonly shippedOn?: string
  readonly invoice: string
  readonly correspondence: string
}

/** Gathers from an order what a bank wants to see: who bought what, where it went and when. */
export const evidenceOf = (order: Order, total: string): CollectedEvidence => {
  const sent = order.fulfilments[0]
  const name = order.billingAddress?.['name'] ?? order.shippingAddress?.['name']
  const billing = oneLine(order.billingAddress)
  const shipping = oneLine(order.shippingAddress)
  return {
    ...(name ? { customerName: name } : {}),
    customerEmail: order.email,
    ...(billing ? { billingAddress: billing } : {}),
    ...(shipping ? { shippingAddress: shipping } : {}),
    productDescription: goods(order),
    ...(sent?.tracking?.carrier ? { carrier: sent.tracking.carrier } : {}),
    ...(sent?.tracking?.number ? { trackingNumber: sent.tracking.number } : {}),
    ...(sent ? { shippedOn: day(sent.at) } : {}),
    invoice: `Order ${order.number ?? ''} of ${day(order.placedAt)}: ${goods(order)}. Total ${total}.`,
    correspondence: order.timeline.map(({ at, message }) => `${day(at)} ${message}`).join('\n'),
  }
}

const goods = ({ items }: Pick<Order, 'items'>): string =>
  items.map(({ title, quantity }) => `${quantity} × ${title}`).join(', ')

const day = (time: string): string => time.slice(0, 10)

const PARTS = ['name', 'company', 'line1', 'line2', 'postalCode', 'city', 'region', 'country']

const oneLine = (address: Address): string =>
  PARTS.flatMap((part) => address?.[part] ?? []).join(', ')
