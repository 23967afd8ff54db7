import type { Text, TextPart } from '../shop.ts'

/** Texts as arrays → plain text, for fields without formatting. A heading at the top is left out: the field has one. */
export const toPlainText = (text: Text): string =>
  text
    .filter((part, index) => index > 0 || !isHeading(part))
    .map(part)
    .join('\n\n')
    .replaceAll('**', '')

const isHeading = (content: TextPart) => typeof content !== 'string' && 'heading' in content

const part = (content: TextPart): string => {
  if (typeof content === 'string') return content
  return 'heading' in content ? content.heading : content.list.map((item) => `• ${item}`).join('\n')
}
