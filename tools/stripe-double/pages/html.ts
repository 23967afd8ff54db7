/** Text that is markup already. */
export type Html = { readonly markup: string }

type Value = Html | number | string | null | undefined | false | readonly Html[]

/** Markup in which everything that comes from outside is text. */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Html => ({
  markup: parts.map((part, at) => part + render(values[at])).join(''),
})

const render = (value: Value): string => {
  if (value === null || value === undefined || value === false) return ''
  if (Array.isArray(value)) return value.map((each: Html) => each.markup).join('')
  return typeof value === 'object' ? (value as Html).markup : escape(String(value))
}

const escape = (text: string) =>
  text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
