import { parseHTML } from 'linkedom'

const DANGEROUS = 'script,style,iframe,object,embed,link,meta,base,form'

/**
 * A page made of a product's description, for the editor's converter. Nothing of it is run or
 * fetched: the parser has no network and no scripts.
 */
export class HtmlDocument {
  readonly window: { readonly document: Document }

  constructor(html: string) {
    const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
    for (const element of document.querySelectorAll(DANGEROUS)) element.remove()
    for (const element of document.querySelectorAll('*')) completeStyle(element)
    this.window = { document }
  }
}

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
