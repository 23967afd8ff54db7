import type { PictureData } from '../../ui/Picture.tsx'

export type Action = { readonly label: string; readonly href: string }

/** The blocks of collections/blocks, as `pages.read` answers them: with everything in place. */
export type Block = { readonly id?: string } & (
  | {
      readonly blockType: 'hero'
      readonly eyebrow?: string | null
      readonly heading: string
      readonly text?: string | null
      readonly image?: PictureData | null
      readonly layout?: 'full' | 'split' | 'plain' | null
      readonly actions?: readonly Action[] | null
    }
  | { readonly blockType: 'richText'; readonly content: unknown }
  | {
      readonly blockType: 'media'
      readonly image?: PictureData | null
      readonly caption?: string | null
      readonly width?: 'text' | 'wide' | 'full' | null
    }
  | {
      readonly blockType: 'productGrid'
      readonly heading?: string | null
      readonly category?: string | null
      readonly collection?: string | null
      readonly sort?: 'newest' | 'price' | '-price' | 'title' | null
      readonly limit?: number | null
    }
  | {
      readonly blockType: 'featuredProducts'
      readonly heading?: string | null
      readonly text?: string | null
      readonly products?: readonly string[] | null
    }
  | {
      readonly blockType: 'callToAction'
      readonly heading: string
      readonly text?: string | null
      readonly image?: PictureData | null
      readonly actions?: readonly Action[] | null
    }
  | {
      readonly blockType: 'faq'
      readonly heading?: string | null
      readonly items?: readonly { readonly question: string; readonly answer: string }[] | null
    }
  | {
      readonly blockType: 'columns'
      readonly heading?: string | null
      readonly columns?:
        readonly { readonly image?: PictureData | null; readonly content: unknown }[] | null
    }
)

export type BlockOf<Type extends Block['blockType']> = Extract<Block, { blockType: Type }>
