import type { ShopPage } from '../../shop/openPage.ts'
import { classNames } from '../../ui/classNames.ts'
import { Container } from '../../ui/Container.tsx'
import { Picture } from '../../ui/Picture.tsx'
import { located } from '../RichText.tsx'
import { Actions } from './Actions.tsx'
import type { BlockOf } from './types.ts'

type Props = { block: BlockOf<'callToAction'>; page: ShopPage }

export const CallToAction = ({
  block: { heading, text, image, actions },
  page: { routes },
}: Props) => (
  <Container className="section">
    <div
      className={classNames(
        'on-picture grid overflow-hidden rounded-shop-large bg-primary text-primary-foreground',
        image && 'lg:grid-cols-2',
      )}
    >
      <div
        className={classNames(
          'flex flex-col justify-center px-6 py-12 sm:px-12 sm:py-16',
          !image && 'items-center text-center sm:py-20',
        )}
      >
        <h2 className="max-w-2xl text-3xl sm:text-5xl">{heading}</h2>
        {text && <p className="mt-4 max-w-xl text-lg">{text}</p>}
        <Actions
          actions={actions}
          routes={routes}
          looks={['light', 'glass']}
          className={classNames('mt-8', !image && 'justify-center')}
        />
      </div>
      {image && (
        <Picture
          picture={located(image, routes)}
          sizes="(min-width: 1024px) 45vw, 100vw"
          className="h-72 w-full object-cover max-lg:-order-1 lg:h-full lg:min-h-110"
        />
      )}
    </div>
  </Container>
)
