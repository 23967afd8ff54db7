import type { CartView } from '@souk/commerce'
import { shownProperties } from '@souk/commerce/domain'

import { optionsText } from './optionsText.ts'

type Props = { line: Pick<CartView['items'][number], 'options' | 'properties'> }

/** What was chosen of a line, and the shopper's own words on it. */
export const LineWords = ({ line: { options, properties } }: Props) => {
  const chosen = optionsText(options)
  const words = shownProperties(properties)
  return (
    <>
      {chosen && <span className="block text-sm text-quiet">{chosen}</span>}
      {words.map(({ name, value }) => (
        <span
          key={name}
          className="block text-sm break-words whitespace-pre-line text-quiet"
        >{`${name}: ${value}`}</span>
      ))}
    </>
  )
}
