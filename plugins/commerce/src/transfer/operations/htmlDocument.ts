import { parseHTML } from 'linkedom'

const DANGEROUS = 'script,style,iframe,object,embed,link,meta,base,form'

/**
 * A page made of a product's description, for the editor's converter. Nothing of it is run or
 * fetched: the parser has no network and no scripts. What the editor would not keep is not in it.
 */
export class HtmlDocument {
  readonly window: { readonly document: Document }

  constructor(html: string) {
    const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
    for (const element of document.querySelectorAll(DANGEROUS)) element.remove()
    for (const picture of document.querySelectorAll('img')) sayInWords(picture)
    for (const link of document.querySelectorAll('a')) mendLink(link)
    for (const element of document.querySelectorAll('*')) completeStyle(element)
    this.window = { document }
  }
}

/** The editor has pictures of the shop's own only; a product's pictures have cells of their own. */
const sayInWords = (picture: Element): void =>
  picture.replaceWith(picture.getAttribute('alt')?.trim() ?? '')

/** Of a link that leads nowhere, or runs something, the words stay. */
const mendLink = (link: Element): void => {
  const to = addressIn(link.getAttribute('href') ?? '')
  if (to === '' || /^(?:javascript|vbscript|data):/iu.test(to)) link.replaceWith(...link.childNodes)
  else link.setAttribute('href', to)
}

/** As a browser reads it: without breaks, signs that nobody sees and the blanks around it, those inside of it encoded. */
const addressIn = (href: string): string =>
  href
    .replace(/\p{Cc}/gu, '')
    .trim()
    .replaceAll(' ', '%20')

/** In a browser a property that no style sets is empty text; the editor's converter relies on it. */
const completeStyle = (element: Element): void => {
  const { style } = element as HTMLElement
  const read = (name: string): unknown => Reflect.get(style, name) ?? ''
  const whole = new Proxy(
    {},
    {
      get: (_, name) =>
        name === 'getPropertyValue'
          ? (property: string) => style.getPropertyValue(property) || ''
          : typeof name === 'string'
            ? read(name)
            : undefined,
    },
  )
  Object.defineProperty(element, 'style', { value: whole })
}
