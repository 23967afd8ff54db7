import { Checkbox } from '../ui/Checkbox.tsx'

/** A paid extra with its price written out. */
export type ExtraOffer = {
  readonly id: string
  readonly title: string
  readonly description: string | null
  readonly cost: string
}

type Props = { extras: readonly ExtraOffer[]; label: string }

/** What may be paid with a product: gift wrap. */
export const ExtraFields = ({ extras, label }: Props) =>
  extras.length > 0 && (
    <fieldset className="w-full">
      <legend className="text-sm font-medium">{label}</legend>
      {extras.map(({ id, title, description, cost }) => (
        <Checkbox
          key={id}
          name="extra"
          value={id}
          label={
            <>
              {title}
              {description && <span className="block text-sm text-quiet">{description}</span>}
            </>
          }
          aside={cost}
        />
      ))}
    </fieldset>
  )
