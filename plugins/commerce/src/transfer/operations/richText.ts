import { convertHTMLToLexical, editorConfigFactory } from '@payloadcms/richtext-lexical'
import { convertLexicalToHTML } from '@payloadcms/richtext-lexical/html'
import type { Collection, Payload, RichTextField } from 'payload'

import { HtmlDocument } from './htmlDocument.ts'

export type RichText = {
  readonly fromHtml: (html: string) => object | null
  readonly toHtml: (text: unknown) => string
}

/** Descriptions as other shops keep them, and as ours does: by the editor that the products have. */
export const richTextOf = (payload: Payload): RichText => {
  const { products } = payload.collections as Record<string, Collection>
  const field = products?.config.flattenedFields.find(({ name }) => name === 'description')
  const editorConfig = editorConfigFactory.fromField({ field: field as unknown as RichTextField })
  return {
    fromHtml: (html) =>
      html.trim() === ''
        ? null
        : convertHTMLToLexical({ editorConfig, html, JSDOM: HtmlDocument as never }),
    toHtml: (text) =>
      isText(text) ? tidy(convertLexicalToHTML({ data: text, disableContainer: true })) : '',
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
