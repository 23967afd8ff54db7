import type { ShopPage } from '../../shop/openPage.ts'
import { classNames } from '../../ui/classNames.ts'
import { Container } from '../../ui/Container.tsx'
import { Picture } from '../../ui/Picture.tsx'
import { located } from '../RichText.tsx'
import { Actions } from './Actions.tsx'
import type { BlockOf } from './types.ts'

type Props = { block: BlockOf<'hero'>; page: ShopPage; isFirst: boolean }

export const Hero = (props: Props) => {
  const { layout, image } = props.block
  if (!image || layout === 'plain') return <Plain {...props} />
  return layout === 'split' ? <Split {...props} /> : <Full {...props} />
}

/** Words over the picture, on a shade that keeps them legible whatever the picture shows. */
const Full = ({ block, page: { routes }, isFirst }: Props) => (
  <section className="on-picture relative isolate flex min-h-[min(80svh,46rem)] items-end overflow-hidden bg-neutral-900 text-white">
    <Picture
      picture={located(block.image ?? null, routes)}
      sizes="100vw"
      isFirst={isFirst}
      className="absolute inset-0 -z-20 size-full object-cover"
    />
    <div
      aria-hidden="true"
      className="absolute inset-0 -z-10 bg-linear-to-t from-black/85 via-black/45 to-black/10 md:bg-linear-to-tr md:from-black/85 md:via-black/40"
    />
    <Container className="pt-40 pb-12 sm:pb-16 lg:pb-20">
      <div className="max-w-2xl">
        <Words block={block} isFirst={isFirst} isOnPicture />
        <Actions
          actions={block.actions}
          routes={routes}
          looks={['light', 'glass']}
          className="mt-8"
        />
      </div>
    </Container>
  </section>
)

const Split = ({ block, page: { routes }, isFirst }: Props) => (
  <section className="bg-muted">
    <div className="mx-auto grid max-w-440 items-stretch lg:grid-cols-2">
      <div className="flex items-center px-5 py-14 sm:px-6 lg:px-10 lg:py-24 xl:pl-20">
        <div className="max-w-xl">
          <Words block={block} isFirst={isFirst} />
          <Actions actions={block.actions} routes={routes} className="mt-8" />
        </div>
      </div>
      <Picture
        picture={located(block.image ?? null, routes)}
        sizes="(min-width: 1024px) 50vw, 100vw"
        isFirst={isFirst}
        className="h-full max-h-160 min-h-72 w-full object-cover max-lg:-order-1 lg:max-h-none lg:min-h-136"
      />
    </div>
  </section>
)

const Plain = ({ block, page: { routes }, isFirst }: Props) => (
  <section className="border-b border-line">
    <Container className="py-16 text-center sm:py-24">
      <div className="mx-auto max-w-3xl">
        <Words block={block} isFirst={isFirst} />
        <Actions actions={block.actions} routes={routes} className="mt-8 justify-center" />
      </div>
    </Container>
  </section>
)

type WordsProps = Pick<Props, 'block' | 'isFirst'> & { isOnPicture?: boolean }

const Words = ({ block: { eyebrow, heading, text }, isFirst, isOnPicture = false }: WordsProps) => {
  const Heading = isFirst ? 'h1' : 'h2'
  return (
    <>
      {eyebrow && (
        <p className={classNames('mb-4 font-medium', isOnPicture ? 'text-white/90' : 'text-link')}>
          {eyebrow}
        </p>
      )}
      <Heading className="text-[clamp(2.6rem,1.7rem+4.2vw,5rem)] leading-[0.98]">{heading}</Heading>
      {text && (
        <p
          className={classNames(
            'mt-5 text-lg sm:text-xl',
            isOnPicture ? 'text-white/90' : 'text-quiet',
          )}
        >
          {text}
        </p>
      )}
    </>
  )
}
