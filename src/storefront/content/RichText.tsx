import Link from 'next/link'
import { Fragment, type ReactNode } from 'react'

import type { Routes } from '../shop/routes.ts'
import { classNames } from '../ui/classNames.ts'
import { Picture, type PictureData } from '../ui/Picture.tsx'
import { slugOf } from './slugOf.ts'

type Props = { value: unknown; routes: Routes; className?: string }

/** What an editor wrote, as Lexical keeps it; ids in it were put right by the operation. */
export const RichText = ({ value, routes, className }: Props) => {
  const { root } = (value ?? {}) as { root?: Node }
  return root ? (
    <div className={classNames('prose', className)}>{children(root, routes)}</div>
  ) : null
}

type Node = {
  readonly type: string
  readonly children?: readonly Node[]
  readonly text?: string
  readonly format?: number | string
  readonly tag?: string
  readonly listType?: string
  readonly value?: unknown
  readonly fields?: {
    readonly url?: string
    readonly linkType?: string
    readonly newTab?: boolean
    readonly doc?: { readonly value?: unknown } | null
  }
}

const children = (node: Node, routes: Routes): ReactNode =>
  node.children?.map((child, index) => <Fragment key={index}>{rendered(child, routes)}</Fragment>)

const rendered = (node: Node, routes: Routes): ReactNode => {
  const inner = () => children(node, routes)
  switch (node.type) {
    case 'text':
      return marked(node)
    case 'linebreak':
      return <br />
    case 'tab':
      return '\t'
    case 'paragraph':
      return node.children?.length ? <p className={aligned(node)}>{inner()}</p> : null
    case 'heading':
      return heading(node, inner())
    case 'quote':
      return <blockquote>{inner()}</blockquote>
    case 'list':
      return node.listType === 'number' ? <ol>{inner()}</ol> : <ul>{inner()}</ul>
    case 'listitem':
      return <li>{inner()}</li>
    case 'horizontalrule':
      return <hr />
    case 'link':
    case 'autolink':
      return link(node, { routes, inner: inner() })
    case 'upload':
      return upload(node.value, routes)
    default:
      return inner()
  }
}

/** The page has its title already, so that what is written below begins at the second level. */
const heading = ({ tag, ...node }: Node, inner: ReactNode) => {
  const Tag = tag === 'h1' || tag === 'h2' ? 'h2' : tag === 'h3' ? 'h3' : 'h4'
  return (
    <Tag id={slugOf(textOf(node))} className={aligned(node)}>
      {inner}
    </Tag>
  )
}

const textOf = (node: Node): string =>
  (node.text ?? '') + (node.children ?? []).map(textOf).join('')

const aligned = ({ format }: Node): string | undefined =>
  format === 'center'
    ? 'text-center'
    : format === 'right' || format === 'end'
      ? 'text-right'
      : undefined

const link = ({ fields }: Node, { routes, inner }: { routes: Routes; inner: ReactNode }) => {
  const target = fields?.linkType === 'internal' ? fields.doc?.value : fields?.url
  if (typeof target !== 'string' || !isSafe(target)) return inner
  const href = routes.to(target)
  return fields?.newTab ? (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {inner}
    </a>
  ) : (
    <Link href={href} prefetch={false}>
      {inner}
    </Link>
  )
}

const isSafe = (href: string): boolean => /^(https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i.test(href)

const upload = (value: unknown, routes: Routes) =>
  typeof value === 'object' && value !== null ? (
    <Picture
      picture={located(value as PictureData, routes)}
      sizes="(min-width: 768px) 48rem, 100vw"
    />
  ) : null

/** A picture of the content, with addresses that name the shop where the host does not. */
export const located = <P extends PictureData | null>(picture: P, routes: Routes): P =>
  picture && {
    ...picture,
    url: routes.file(picture.url),
    sizes: Object.fromEntries(
      Object.entries(picture.sizes).map(([name, one]) => [
        name,
        { ...one, url: routes.file(one.url) },
      ]),
    ),
  }

const MARKS: readonly (readonly [
  bit: number,
  Tag: 'strong' | 'em' | 's' | 'u' | 'code' | 'sub' | 'sup',
])[] = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [8, 'u'],
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
]

const marked = ({ text = '', format }: Node): ReactNode =>
  MARKS.reduce<ReactNode>(
    (inner, [bit, Tag]) =>
      typeof format === 'number' && format & bit ? <Tag>{inner}</Tag> : inner,
    text,
  )
