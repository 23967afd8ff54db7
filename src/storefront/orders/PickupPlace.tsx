import type { OrderView } from '@souk/commerce'

type Props = {
  pickup: NonNullable<NonNullable<OrderView['shippingOption']>['pickup']>
  locale: string
}

/** 2024 began with a Monday. */
const dayOf = (index: number): Date => new Date(Date.UTC(2024, 0, index + 1))

const WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** Where an order waits for its shopper, and when it can be had. */
export const PickupPlace = ({ pickup, locale }: Props) => {
  const days = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' })
  const open = WEEK.flatMap((day, index) => {
    const hours = pickup.hours[day]
    return hours ? [{ day: days.format(dayOf(index)), hours }] : []
  })
  return (
    <>
      <address className="not-italic">
        {pickup.name}
        <span className="block">{pickup.line1}</span>
        {pickup.line2 && <span className="block">{pickup.line2}</span>}
        <span className="block">
          {pickup.postalCode} {pickup.city}
        </span>
      </address>
      {open.length > 0 && (
        <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 text-sm text-quiet">
          {open.map(({ day, hours }) => (
            <div key={day} className="col-span-2 grid grid-cols-subgrid">
              <dt>{day}</dt>
              <dd className="tabular-nums">{hours}</dd>
            </div>
          ))}
        </dl>
      )}
      {pickup.note && <p className="mt-2 text-sm text-quiet">{pickup.note}</p>}
    </>
  )
}
