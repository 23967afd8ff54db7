import type Stripe from 'stripe'
import { invalid } from '../server/errors.ts'
import { createdShape, isWithin, page } from '../server/lists.ts'
import {
  clearable,
  flag,
  list,
  mergeMetadata,
  metadata,
  required,
  text,
} from '../server/parameters.ts'
import { route } from '../server/route.ts'
import type { World } from '../state/world.ts'
import { emit } from '../webhooks/emit.ts'
import { find } from './find.ts'
import { pick } from './pick.ts'

const productShape = {
  active: flag(),
  description: text(),
  images: list(text(), { max: 8 }),
  metadata: clearable(metadata()),
  statement_descriptor: text({ max: 22 }),
  unit_label: text({ max: 12 }),
  url: text(),
}

export const productRoutes = [
  route('POST', '/v1/products', { ...productShape, id: text(), name: required(text()) }, (call) => {
    const given = call.params.id
    if (given !== undefined && call.world.store.get('products', given) !== undefined) {
      throw invalid('Product already exists.', { code: 'resource_already_exists' })
    }
    const { id } = createProduct(call.world, call.account, {
      ...(given === undefined ? {} : { id: given }),
      name: call.params.name,
      metadata: call.params.metadata ?? {},
    })
    return call.world.store.change('products', id, {
      ...pick(call.params, [
        'active',
        'description',
        'images',
        'statement_descriptor',
        'unit_label',
        'url',
      ]),
    }).object
  }),
  route('GET', '/v1/products', { ...createdShape, active: flag() }, (call) =>
    page(
      call.world.store.all(
        'products',
        ({ account, object }) =>
          account === call.account &&
          isWithin(object.created, call.params.created) &&
          (call.params.active === undefined || object.active === call.params.active),
      ),
      { params: call.params, url: '/v1/products' },
    ),
  ),
  route('GET', '/v1/products/:id', {}, (call) => find(call, 'products', 'product').object),
  route('POST', '/v1/products/:id', { ...productShape, name: text() }, (call) => {
    const { id, account, object } = find(call, 'products', 'product')
    const changed = call.world.store.change('products', id, {
      ...pick(call.params, [
        'active',
        'description',
        'images',
        'name',
        'statement_descriptor',
        'unit_label',
        'url',
      ]),
      metadata: mergeMetadata(object.metadata, call.params.metadata),
      updated: call.world.clock.now(),
    })
    emit(call.world, account, { type: 'product.updated', object: changed.object })
    return changed.object
  }),
]

export const createProduct = (
  world: World,
  account: string,
  given: { id?: string; name: string; metadata?: Record<string, string> },
): Stripe.Product => {
  const { id = world.newId('prod', 14), name, metadata: data = {} } = given
  const product: Stripe.Product = {
    id,
    object: 'product',
    active: true,
    created: world.clock.now(),
    default_price: null,
    description: null,
    images: [],
    livemode: false,
    marketing_features: [],
    metadata: data,
    name,
    package_dimensions: null,
    shippable: null,
    statement_descriptor: null,
    tax_code: null,
    tax_details: null,
    type: 'service',
    unit_label: null,
    updated: world.clock.now(),
    url: null,
  }
  world.store.insert('products', account, product, {})
  emit(world, account, { type: 'product.created', object: product })
  return product
}
