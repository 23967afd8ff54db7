import type { ShownLine } from './shownOrder.ts'

/** The shopper's own words on a line, as whoever makes or packs it needs them. */
export const LineProperties = ({ line: { properties = [] } }: { line: ShownLine }) =>
  properties.length === 0 ? null : (
    <dl className="souk-small souk-properties">
      {properties.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
