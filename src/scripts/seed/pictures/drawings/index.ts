import type { Paints } from '../paints.ts'
import type { Subject } from '../subject.ts'
import { bottle } from './bottle.ts'
import { trousers } from './trousers.ts'
import { tent } from './tent.ts'
import { stove } from './stove.ts'
import { socks } from './socks.ts'
import { sleepingBag } from './sleepingBag.ts'
import { poles } from './poles.ts'
import { matRoll } from './matRoll.ts'
import { lantern } from './lantern.ts'
import { jacket } from './jacket.ts'
import { headlamp } from './headlamp.ts'
import { hat } from './hat.ts'
import { hammock } from './hammock.ts'
import { dryBag } from './dryBag.ts'
import { compass } from './compass.ts'
import { campChair } from './campChair.ts'
import { boot } from './boot.ts'
import { backpack } from './backpack.ts'
import { pencils } from './pencils.ts'
import { notebook } from './notebook.ts'
import { deskLamp } from './deskLamp.ts'
import { bookStack } from './bookStack.ts'
import { book } from './book.ts'
import { cafetiere } from './cafetiere.ts'
import { carton } from './carton.ts'
import { coffeeBag } from './coffeeBag.ts'
import { dripper, server } from './dripper.ts'
import { filterPack } from './filterPack.ts'
import { flask } from './flask.ts'
import { giftCard } from './giftCard.ts'
import { handGrinder } from './handGrinder.ts'
import { kettle } from './kettle.ts'
import { mokaPot } from './mokaPot.ts'
import { mug } from './mug.ts'
import { scale } from './scale.ts'
import { tin } from './tin.ts'
import { tote } from './tote.ts'

const drawings = {
  bottle,
  trousers,
  tent,
  stove,
  socks,
  sleepingBag,
  poles,
  matRoll,
  lantern,
  jacket,
  headlamp,
  hat,
  hammock,
  dryBag,
  compass,
  campChair,
  boot,
  backpack,
  pencils,
  notebook,
  deskLamp,
  bookStack,
  book,
  cafetiere,
  carton,
  coffeeBag,
  dripper,
  filterPack,
  flask,
  giftCard,
  handGrinder,
  kettle,
  mokaPot,
  mug,
  scale,
  server,
  tin,
  tote,
}

type Drawings = typeof drawings

/** One thing to draw: its kind beside what that kind asks for. */
export type Drawing = {
  [Kind in keyof Drawings]: { of: Kind } & Parameters<Drawings[Kind]>[1]
}[keyof Drawings]

export const draw = (p: Paints, drawing: Drawing): Subject => {
  // Kind and details come as one value whose type already pairs them.
  const artist = drawings[drawing.of] as (p: Paints, spec: Drawing) => Subject
  return artist(p, drawing)
}
