import { convertHTMLToLexical, editorConfigFactory } from '@payloadcms/richtext-lexical'
import { convertLexicalToHTML } from '@payloadcms/richtext-lexical/html'
import type { Collection, Payload, PayloadRequest, RichTextField } from 'payload'

import { HtmlDocument } from './htmlDocument.ts'

export type RichText = {
  readonly fromHtml: (html: string) => object | null
  readonly toHtml: (text: unknown) => string
  /** What the products' form would not take of it, in the form's own words; null where all is well. */
  readonly problemOf: (text: object | null, req: PayloadRequest) => Promise<string | null>
}

/** Descriptions as other shops keep them, and as ours does: by the editor that the products have. */
export const richTextOf = (payload: Payload): RichText => {
  const { products } = payload.collections as Record<string, Collection>
  const field = products?.config.flattenedFields.find(({ name }) => name === 'description')
  const description = field as unknown as RichTextField
  const editorConfig = editorConfigFactory.fromField({ field: description })
  const fromHtml: RichText['fromHtml'] = (html) =>
    html.trim() === ''
      ? null
      : convertHTMLToLexical({ editorConfig, html, JSDOM: HtmlDocument as never })
  return {
    fromHtml,
    toHtml: (text) =>
      isText(text) ? tidy(convertLexicalToHTML({ data: text, disableContainer: true })) : '',
    problemOf: async (text, req) => {
      const found = await description.validate?.(
        text as never,
        {
          ...description,
          data: {},
          siblingData: {},
          blockData: {},
          path: ['description'],
          preferences: { fields: {} },
          operation: 'create',
          req,
        } as never,
      )
      return typeof found === 'string' ? found : null
    },
  }
}

type Text = Parameters<typeof convertLexicalToHTML>[0]['data']

const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && 'root' in value

/** The converter names classes of its own, and breaks a line inside of a tag. */
const tidy = (html: string): string =>
  html
    .replace(/<(li|ul|ol)\b[^>]*>/gu, (tag, name: string) => {
      const kept = /\s(?:start|aria-checked)="[^"]*"/gu
      return `<${name}${name === 'li' ? '' : (tag.match(kept) ?? []).join('')}>`
    })
    .replace(/<p><\/p>/gu, '')
