import type { CartView } from '@souk/commerce'
import { shownProperties } from '@souk/commerce/domain'

import type { Speech } from '../shop/speak.ts'
import { optionsText } from './optionsText.ts'

type Line = Pick<CartView['items'][number], 'options' | 'properties' | 'giftCard'>
type Props = { line: Line; speech: Pick<Speech, 't' | 'format'> }

/** What was chosen of a line, the shopper's own words on it, and whom a gift card is for. */
export const LineWords = ({ line, speech }: Props) => {
  const chosen = optionsText(line.options)
  const words = [
    ...shownProperties(line.properties).map(({ name, value }) => `${name}: ${value}`),
    ...giftWords(line, speech),
  ]
  return (
    <>
      {chosen && <span className="block text-sm text-quiet">{chosen}</span>}
      {words.map((text) => (
        <span key={text} className="block text-sm break-words whitespace-pre-line text-quiet">
          {text}
        </span>
      ))}
    </>
  )
}

const giftWords = ({ giftCard }: Line, { t, format }: Props['speech']): string[] => {
  if (!giftCard) return []
  const { recipientName, recipientEmail, senderName, message, sendOn } = giftCard
  const name = [recipientName, recipientEmail].filter(Boolean).join(', ')
  return [
    ...(name ? [t('giftCards.wordsTo', { name })] : []),
    ...(senderName ? [t('giftCards.wordsFrom', { name: senderName })] : []),
    ...(message ? [message] : []),
    ...(sendOn ? [t('giftCards.wordsOn', { date: format.days(sendOn) })] : []),
  ]
}
