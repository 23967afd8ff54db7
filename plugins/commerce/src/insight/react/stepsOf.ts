import type { Started } from '../domain/index.ts'
import type { Step } from './Checklist.tsx'

type Given = {
  readonly admin: string
  /** Whether the person may add documents of a collection: nobody is told to do what they may not. */
  readonly mayCreate: (collection: string) => boolean
}

/** What the shop itself still needs for its first sale. */
export const stepsOf = (started: Started, { admin, mayCreate }: Given): Step[] => {
  const steps = [
    {
      collection: 'products',
      title: 'Add your first product',
      text: 'A title, a picture, a price and how many you have.',
      isDone: started.product,
    },
    {
      collection: 'shipping-methods',
      title: 'Say how you ship',
      text: 'One flat price is enough to begin with.',
      isDone: started.shipping,
    },
  ]
  return steps
    .filter(({ collection }) => mayCreate(collection))
    .map(({ collection, ...step }) => ({
      ...step,
      key: collection,
      href: `${admin}/collections/${collection}/create`,
    }))
}
